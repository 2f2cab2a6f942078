// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/searcher.hpp>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/rank/ranking.hpp"

namespace hakusho::searcher {

/// Counts of what matched, before folding, by year of the report, fiscal year spoken of, top section,
/// ministry and cell.
Facets count_facets(IndexReader& index, const std::vector<RankedPassage>& matching);

}  // namespace hakusho::searcher
