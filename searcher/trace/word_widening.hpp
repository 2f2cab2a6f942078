// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/trace/seen_words.hpp"
#include "searcher/trace/text_diff.hpp"

namespace hakusho::searcher {

/// A change in whole words, and which of the differences it holds: [first, last] of their list.
struct WordChange {
  Difference range;
  std::size_t first = 0, last = 0;
};

/// The differences of two texts as changes of whole words on both sides. Differences that meet by this become
/// one. A word is taken in that cannot be read without its neighbour: endings get their stem (した → する is
/// 実施した → 実施する), suffixes and single kanji the rest of the compound, prefixes what follows them, and
/// particles that change alone the noun before them. `differences` are in order and do not touch, and none is
/// empty on both sides. Linear in the length of the texts.
std::vector<WordChange> in_whole_words(const ComparisonText& from, const ComparisonText& to,
                                       const std::vector<Difference>& differences, Analyzer& analyzer);

}  // namespace hakusho::searcher
