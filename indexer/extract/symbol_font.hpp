// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace hakusho::indexer {

/// Fonts of signs (Wingdings, Symbol) have no characters of their own: a PDF gives their signs numbers of the
/// private use area, or those of letters. The sign as a character; `code` where it is not known.
class SymbolFont {
 public:
  explicit SymbolFont(std::string_view font_name);
  char32_t character(char32_t code) const;

 private:
  enum class Kind { other, wingdings, wingdings3, symbol };
  Kind kind_;
};

}  // namespace hakusho::indexer
