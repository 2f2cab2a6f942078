// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/measure_trace.hpp>
#include <hakusho/trend.hpp>
#include <string>

#include "frontends/cli/options.hpp"

/// What options ask of the calls that look at the years; the server reads its parameters as these too.
namespace hakusho::cli {

/// A year that is given without an option: "2024", "令和6". Throws Error: invalid_argument.
int year_operand(const std::string& text);

ProgressOptions progress_options(const Options& options);
TrendOptions trend_options(const Options& options);

}  // namespace hakusho::cli
