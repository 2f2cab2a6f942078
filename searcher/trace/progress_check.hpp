// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/measure_trace.hpp>

#include "searcher/trace/series_links.hpp"

namespace hakusho::searcher {

/// What is amiss with the measures of the reports in the years asked for, by finding and then report.
ProgressReport check_progress(const SeriesLinks& series, const ProgressOptions& options);

}  // namespace hakusho::searcher
