// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/searcher.hpp>
#include <string>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/match/query_evaluator.hpp"
#include "searcher/rank/ranking.hpp"

namespace hakusho::searcher {

/// A passage as it is shown: its record, its place, its report. Throws Error (corrupt).
Passage read_passage(IndexReader& index, std::uint32_t passage);

/// The id of a passage: document, text, and which of several equal texts.
std::string passage_id(IndexReader& index, std::uint32_t passage);

/// The passage with this id, or 0.
std::uint32_t find_passage(IndexReader& index, const std::string& id);

/// The heading a passage stands under, 0 for none; hidden headings count.
std::uint32_t parent_of(IndexReader& index, std::uint32_t passage);

/// A hit with highlights, snippet and citation.
Hit build_hit(IndexReader& index, const QueryEvaluator& query, const RankedPassage& ranked,
              std::size_t snippet_length);

}  // namespace hakusho::searcher
