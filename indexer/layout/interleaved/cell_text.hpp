// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hakusho::indexer::interleaved {

/// Without the blanks that a converter puts between Japanese and Latin letters or digits: a blank stays only
/// between two Latin words or numbers.
std::string without_stray_blanks(std::string_view text);

/// The same where blanks between Japanese words may be the author's: those beside Latin letters and digits go, but
/// for one behind a number at the start (2.7 大規模…).
std::string prose_line(std::string_view line);

/// Puts the next line of a paragraph behind what there is: nothing between, but a blank between Latin words.
void append_line(std::string& paragraph, std::string_view line);

}  // namespace hakusho::indexer::interleaved
