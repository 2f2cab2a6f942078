// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/searcher.hpp>
#include <string>
#include <vector>

#include "searcher/trace/series_links.hpp"

namespace hakusho::searcher {

/// The rows that hits stand in, one for each measure, best first: a measure counts by its best hit in each
/// year, so that the one that a query follows through the years comes before one that it brushes once.
std::vector<RowPlace> measures_of_hits(const SeriesLinks& series, const std::vector<Hit>& hits);

}  // namespace hakusho::searcher
