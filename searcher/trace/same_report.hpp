// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "searcher/trace/measure_row.hpp"

namespace hakusho::searcher {

/// The rows of one year's documents together, those of copies left out: a document most of whose rows stand
/// in a larger one with the same words (line breaks and bullets aside) is its copy.
std::vector<MeasureRow> without_copies(std::vector<std::vector<MeasureRow>> documents);

}  // namespace hakusho::searcher
