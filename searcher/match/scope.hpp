// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/searcher.hpp>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/match/query_evaluator.hpp"

namespace hakusho::searcher {

/// Passages of the rows, pages or documents that match a query as a whole: its words may stand in different
/// passages of one, each of these passages holding some of them. Fields say which passages are looked at. A
/// passage that has no row or page stands for itself. In order; texts that decide are read, however many.
std::vector<std::uint32_t> passages_in_scope(IndexReader& index, QueryEvaluator& query, SearchScope scope);

}  // namespace hakusho::searcher
