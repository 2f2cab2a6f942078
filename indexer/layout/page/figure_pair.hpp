// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "indexer/layout/page/glyph_rows.hpp"

namespace hakusho::indexer {

/// What on a part of a page is no text.
struct FlowBox {
  Rect box;
  bool is_figure = false;
};

/// A band with a figure on one side and another figure or a table on the other, each with the captions, notes
/// and sources that stand above and below it.
struct FigurePair {
  float gutter = 0;
  std::size_t first = 0, end = 0;  ///< rows; there is at least one
  float top = 0, bottom = 0;       ///< of the band
};

/// The topmost pair that nothing crosses and that has words of its own on both sides. Rows from the top.
std::optional<FigurePair> figure_pair(const std::vector<GlyphRow>& rows, const std::vector<FlowBox>& boxes,
                                      float em);

}  // namespace hakusho::indexer
