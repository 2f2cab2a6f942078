// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/band.hpp"

namespace hakusho::indexer {

/// Adds the rows above and below a band that keep its borders: a header over shaded rows, a last row that
/// nothing closes. `obstacles` are the boxes of other tables.
void extend_band(Band& band, const GlyphPool& pool, const std::vector<Rect>& obstacles, float em);

}  // namespace hakusho::indexer
