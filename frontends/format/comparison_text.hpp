// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/measure_trace.hpp>
#include <string>

#include "frontends/format/look.hpp"

namespace hakusho::cli {

/// What became of the measures: numbers, then each measure that did not simply go on, with what changed.
std::string comparison_text(const MeasureComparison& comparison, const Look& look);

/// What is amiss, by finding.
std::string progress_text(const ProgressReport& report, const Look& look);

}  // namespace hakusho::cli
