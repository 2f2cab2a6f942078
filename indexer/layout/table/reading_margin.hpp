// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/cell_grid.hpp"

namespace hakusho::indexer {

/// How far the reading of some glyphs as this table is ahead of reading them as running text, 0 to 1. What
/// speaks against the table: texts across its borders, cells of odd shape, borders drawn in part, little that
/// is drawn. Against running text: lines whose parts stand in different cells.
float reading_margin(const RuledGrid& grid, const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs,
                     TableEvidence evidence, float em);

}  // namespace hakusho::indexer
