// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/page/glyph_rows.hpp"

namespace hakusho::indexer {

/// Where a row, or a box, stands to a gutter.
enum class Side { crossing, left, right, both };

Side side_of(const GlyphRow& row, float gutter);

/// A place that could part columns, and how many rows have a gap there.
struct Gutter {
  float x = 0;
  int rows = 0;
};

/// The best few candidates, best first, a good way apart from each other.
std::vector<Gutter> gutter_candidates(const std::vector<GlyphRow>& rows, float em);

/// Whether the rows [begin, end), none of which crosses the gutter, are running text on both sides of it: no
/// list of labels and values, no column of figures, and text on both sides at once in several rows.
bool is_two_columns(const std::vector<GlyphRow>& rows, std::size_t begin, std::size_t end, float gutter,
                    float em);

}  // namespace hakusho::indexer
