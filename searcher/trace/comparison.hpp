// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <hakusho/measure_trace.hpp>

#include "searcher/trace/series_links.hpp"

namespace hakusho::searcher {

/// The measures of two reports, by places in the list of years, `from` before `to`. Reports between them are
/// walked through, so that a measure is recognised by its small steps even where little is left of its
/// wording.
MeasureComparison compare_reports(const SeriesLinks& series, std::size_t from, std::size_t to,
                                  Analyzer& analyzer);

}  // namespace hakusho::searcher
