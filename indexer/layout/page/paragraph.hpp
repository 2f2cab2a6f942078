// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/layout/page/line_join.hpp"
#include "indexer/layout/page/text_line.hpp"

namespace hakusho::indexer {

/// Lines that the author wrote as one.
struct Paragraph {
  std::string text;
  Rect box;
  float size = 0;
  std::uint16_t font = 0;
  bool bold = false;
  int lines = 0;
  float indent = 0;       ///< of the first line against the edge of the column
  float first_width = 0;  ///< of what its first word takes
  float room = 0;         ///< what the last line leaves free
  bool blank_behind = false;
  float space_above = 0;  ///< free height up to the line before it in its column; large for the first
  bool centered = false;  ///< as much room on the left as on the right of its lines, and a good deal
};

/// Where the lines of a text may begin and end. Beside a floating box they are shorter.
struct LineLimits {
  float left = 0, right = 0;
};
using LimitsAt = std::function<LineLimits(const TextLine&)>;

/// The paragraphs of the lines of one column, from the top. The place where a line ends tells most: an author
/// ended a paragraph where the next word would still have had room. `limits` gives the edges of the column;
/// `exact`: they are those of a cell, and not only what its longest lines reach.
std::vector<Paragraph> paragraphs_of(const std::vector<TextLine>& lines, const LimitsAt& limits, bool exact,
                                     const LatinWords& words);

/// Whether a line begins a list item or a label of its own: ・, ①, (1), (ア), ア , <…>.
bool begins_with_marker(std::string_view line);
/// A label in brackets and nothing else: <成果・進捗状況>.
bool is_label_line(std::string_view line);

}  // namespace hakusho::indexer
