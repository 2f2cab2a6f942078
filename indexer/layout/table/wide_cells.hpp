// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/cell_grid.hpp"

namespace hakusho::indexer {

/// Parts cells that reach over several columns of the grid, drawn elsewhere (often in the header alone),
/// where their lines keep the borders of these columns and have text on both sides.
void split_wide_cells(RuledGrid& grid, const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs,
                      float em);

}  // namespace hakusho::indexer
