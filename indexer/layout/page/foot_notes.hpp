// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/layout/page/paragraph.hpp"

namespace hakusho::indexer {

/// What tells notes at the foot of a column from its text.
struct NoteEvidence {
  std::vector<Rect> rules;      ///< horizontal rules that are part of no table
  std::set<std::string> marks;  ///< numbers and signs that the text of the page refers to
  float em = 10;                ///< size of the text
  float page_height = 0;
};

/// The line with which the notes at the foot of a column begin; lines.size() when it has none.
std::size_t first_note_line(const std::vector<TextLine>& lines, const NoteEvidence& evidence);

struct FootNote {
  Paragraph paragraph;
  bool continues = false;  ///< the rest of the last note of the column or page before
};

/// The notes of these lines; a number is followed by one blank.
std::vector<FootNote> notes_of(const std::vector<TextLine>& lines, const NoteEvidence& evidence,
                               const LatinWords& words);

/// The number or sign a note begins with ("3", "※1", "(注2)", "*4"), as printed; empty when there is none.
std::string note_number(std::string_view line);
/// Its digits, narrow: "(注１２)" gives "12".
std::string digits_of(std::string_view number);

}  // namespace hakusho::indexer
