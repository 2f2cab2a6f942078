// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "searcher/rank/ranking.hpp"

namespace hakusho::searcher {

/// Passages that hold enough of the weight of a plain query's content words, without those in `full`. Empty
/// for queries of one word.
std::vector<RankedPassage> find_partial_matches(IndexReader& index, const Scorer& scorer,
                                                const std::vector<Candidate>& full);

}  // namespace hakusho::searcher
