// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hakusho::indexer::interleaved {

/// Where the converter of a document puts blanks of its own. All put them between digits and Japanese.
struct BlankHabit {
  bool beside_letters = true;  ///< between Latin letters and Japanese too
};
/// From lines of the document: a converter that puts blanks beside letters does it mostly; few are the
/// author's.
BlankHabit blank_habit_of(const std::vector<std::string_view>& lines);

/// Without the converter's blanks. Those between two Latin words or numbers stay.
std::string without_stray_blanks(std::string_view text, BlankHabit habit);

/// The same where blanks between Japanese words may be the author's, as is the one behind a number at the
/// start (2.7 大規模…).
std::string prose_line(std::string_view line, BlankHabit habit);

/// Puts the next line of a paragraph behind what there is: nothing between, but a blank between Latin words.
void append_line(std::string& paragraph, std::string_view line);

}  // namespace hakusho::indexer::interleaved
