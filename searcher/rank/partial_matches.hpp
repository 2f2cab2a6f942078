// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "searcher/match/query_evaluator.hpp"
#include "searcher/rank/ranked_passage.hpp"
#include "searcher/rank/scorer.hpp"

namespace hakusho::searcher {

/// Passages that hold enough of the weight of a plain query's content words, without those in `full`. Empty
/// for queries of one word.
std::vector<RankedPassage> find_partial_matches(IndexReader& index, const Scorer& scorer,
                                                const std::vector<Candidate>& full);

/// Whether a passage holds enough of them; reads its text where that decides.
bool is_partial_match(const Scorer& scorer, std::uint32_t passage);

}  // namespace hakusho::searcher
