// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/language.hpp>
#include <string>
#include <string_view>

namespace hakusho::cli {

/// How output is to look.
struct Look {
  Language language = Language::english;
  bool color = false;     ///< bold, underlined, dim: escape sequences may be used
  std::size_t width = 0;  ///< columns of the terminal; 0: no terminal, lines are not broken
  bool verbose = false;

  std::string strong(std::string_view text) const { return styled("1", text); }
  std::string faint(std::string_view text) const { return styled("2", text); }
  /// What matched.
  std::string lit(std::string_view text) const {
    // Without a terminal's means, signs that Japanese reports do not use themselves.
    return color ? styled("1;4", text) : "«" + std::string(text) + "»";
  }

 private:
  std::string styled(std::string_view code, std::string_view text) const {
    if (!color || text.empty()) return std::string(text);
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }
};

}  // namespace hakusho::cli
