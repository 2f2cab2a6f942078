// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/cell_grid.hpp"

namespace hakusho::indexer {

/// Parts the rows of a grid that rule columns alone: where a row of the grid holds several lines, each of
/// them a name and figures below figures, every line is a row of the table.
void split_rows_of_figures(RuledGrid& grid, const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs,
                           float em);

}  // namespace hakusho::indexer
