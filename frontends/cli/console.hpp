// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "frontends/format/look.hpp"

namespace hakusho::cli {

/// The program's way to standard output and standard error.
class Console {
 public:
  Look look;           ///< of standard output
  bool quiet = false;  ///< no notes
  std::string query;   ///< the query being read, for the mark under its fault

  Language language() const { return look.language; }

  /// Writes to standard output. Throws Error: io where it cannot be written (a full disk).
  void print(std::string_view text);
  /// A line on standard error that begins with "hakusho: ".
  void complain(std::string_view line);
  /// The same unless --quiet was given: what is good to know.
  void note(std::string_view line);
  /// Writes text to standard error as it is.
  void print_error(std::string_view text);
};

}  // namespace hakusho::cli
