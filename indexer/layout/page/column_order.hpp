// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/page/figure_pair.hpp"
#include "indexer/layout/page/glyph_rows.hpp"

namespace hakusho::indexer {

/// One column, or a part of the page that has no columns.
struct ColumnRegion {
  std::vector<GlyphRow> rows;      ///< of this column alone, from the top
  std::vector<std::size_t> boxes;  ///< tables, frames, figures in it: indexes into the boxes given
  bool is_column = false;          ///< one of several side by side
  bool of_figure = false;          ///< the words around one figure of a pair: no text goes on from them
};

/// Cuts a page into columns in reading order: bands of two or more columns, each from the left to the right,
/// and what stands above, between and below them. `boxes` are what is no text: they close a band where they
/// cross its gutter, and go with their column else; two figures side by side make a band with their captions.
/// `em` is the size of the body text.
std::vector<ColumnRegion> columns_in_order(std::vector<Glyph> glyphs, const std::vector<FlowBox>& boxes,
                                           float em);

}  // namespace hakusho::indexer
