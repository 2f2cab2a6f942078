// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/cell_grid.hpp"

namespace hakusho::indexer {

/// Whether a grid is that of a chart or a drawing: its texts lie across the lines, or most of its many cells
/// are empty and neither the first row nor the first column is.
bool looks_drawn(const RuledGrid& grid, const PageTable& table, const GlyphPool& pool,
                 const std::vector<std::uint32_t>& glyphs);

/// Texts lie across the lines that part its cells.
bool is_written_over(const RuledGrid& grid, const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs);

/// Too much text for the labels of a drawing.
bool holds_text(const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs);

/// Whether more is drawn in the box than a table without lines has: rules, edges of filled areas.
bool is_drawn_on(const Rect& box, const std::vector<Rect>& rules, const std::vector<Rect>& fills);

/// Makes the table a figure: one cell with all the glyphs in its box.
void make_figure(PageTable& table, const Rect& box, std::vector<std::uint32_t> glyphs);

}  // namespace hakusho::indexer
