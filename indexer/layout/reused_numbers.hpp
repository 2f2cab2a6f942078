// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/line_classifier.hpp"

namespace hakusho::indexer {

/// Some reports number two depths alike: 1 holds （1）, （1） holds 1, 2, 3, and then comes （2）. The
/// numbers tell the depths apart: of all ways to nest the headings, the one counts that leaves the fewest
/// numbers missing or coming out of nothing. Where a document does so, `outer` and `reused` of its numbered
/// headings are set. Takes time in proportion to the headings.
void find_reused_numbers(std::vector<Piece>& pieces);

}  // namespace hakusho::indexer
