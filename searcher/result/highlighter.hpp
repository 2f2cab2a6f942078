// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/passage.hpp>
#include <string_view>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/match/query_evaluator.hpp"

namespace hakusho::searcher {

/// What of `text` matched: whole compounds as one range, right through line breaks and differences of width.
/// A word that stands nowhere as a whole lights its parts; a part of one character only where it is a word
/// (率 in 交付率, not in 効率). `key` is the matching key of `text`. Ranges in code points, in order, not
/// overlapping.
std::vector<TextRange> highlight(IndexReader& index, const QueryEvaluator& query, std::uint32_t passage,
                                 std::string_view text, const std::string& key);

}  // namespace hakusho::searcher
