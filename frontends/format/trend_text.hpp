// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/trend.hpp>
#include <string>

#include "frontends/format/look.hpp"

namespace hakusho::cli {

/// A table and a bar a year for each term, with what was counted and where the passages are. With
/// look.verbose the ids of passages behind every point.
std::string trend_text(const Trend& trend, const Look& look);

}  // namespace hakusho::cli
