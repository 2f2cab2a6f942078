// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <hakusho/measure_trace.hpp>
#include <map>
#include <utility>
#include <vector>

#include "searcher/trace/series_links.hpp"

namespace hakusho::searcher {

/// Steps and links of some rows of a series, `rows` sorted: links within each row, and between those rows.
MeasureTrace build_trace(const SeriesLinks& series, const std::vector<RowPlace>& rows, Analyzer& analyzer);

/// The same of all rows.
MeasureTrace build_trace(const SeriesLinks& series, Analyzer& analyzer);

}  // namespace hakusho::searcher
