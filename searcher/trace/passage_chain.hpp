// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <hakusho/measure_trace.hpp>
#include <hakusho/searcher.hpp>
#include <vector>

namespace hakusho::searcher {

/// The passages of one year that a query finds, best first.
struct YearOfHits {
  int year = 0;
  std::vector<Hit> hits;
};

/// A chain through reports without tables: of each year the passage that both answers the query well and is
/// like those of the years beside it (the path of the greatest sum, Viterbi 1967). A year without hits has no
/// step; nothing is put in its place.
MeasureTrace chain_of(const std::vector<YearOfHits>& years, Analyzer& analyzer);

}  // namespace hakusho::searcher
