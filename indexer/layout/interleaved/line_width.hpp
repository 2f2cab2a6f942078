// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace hakusho::indexer::interleaved {

/// How wide a line was printed, in half-width characters. A blank may be one that the converter put between
/// kanji and digits, and then took no room.
struct LineWidth {
  int least = 0;  ///< without blanks
  int most = 0;   ///< with them
};
LineWidth width_of(std::string_view line);

/// Width of what cannot be cut at the start of a line: a Latin word or a number, or one character, with the
/// closing signs that no line may begin with.
int first_token_width(std::string_view line);

}  // namespace hakusho::indexer::interleaved
