// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// A line with something on it.
struct SourceLine {
  std::string_view text;     ///< without the white space around it; never empty
  int number = 0;            ///< counted from 1
  int page = 1;              ///< sheets are separated by form feeds
  int indent = 0;            ///< columns of white space in front: 1 for ASCII, 2 for full-width
  bool after_blank = false;  ///< an empty line, or the start of a page, is before it
};

/// The lines of a text that are not blank. Views into `text`.
std::vector<SourceLine> split_lines(std::string_view text);

/// Without the white space (also full-width) at both ends.
std::string_view trimmed(std::string_view text);

/// Columns a text takes where Japanese characters are twice as wide as Latin ones; stops counting at `limit`.
int columns_of(std::string_view text, int limit);

}  // namespace hakusho::indexer
