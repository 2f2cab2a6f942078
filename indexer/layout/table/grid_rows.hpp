// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/cell_grid.hpp"

namespace hakusho::indexer {

/// Parts the rows of a grid that rule columns alone: where a row of the grid holds several lines, each of
/// them a name and figures below figures, every line is a row of the table; where only the header is ruled
/// off, so is what a number in the first column begins.
void split_open_rows(RuledGrid& grid, const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs,
                     float em);

}  // namespace hakusho::indexer
