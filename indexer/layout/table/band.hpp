// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "indexer/layout/table/row_starts.hpp"
#include "indexer/layout/table/ruled_grid.hpp"
#include "indexer/layout/table/text_rows.hpp"

namespace hakusho::indexer {

/// A part of a table between two drawn lines, or one that nothing closes.
struct Strip {
  float top = 0, bottom = 0;
  std::vector<TextRow> rows;
  RowHint hint = RowHint::none;
};

/// Strips one below the other that have their columns in common.
struct Band {
  float left = 0, right = 0;
  std::vector<Strip> strips;
  std::vector<float> borders;  ///< between the columns
  int crossing = 0;            ///< runs that lie across a border
  int runs = 0;
  float narrowest = 0;  ///< of the gutters
};

/// The grid of a band: rows split where its texts tell, cells merged where a text lies across columns.
RuledGrid grid_of(const Band& band, float em);

/// Counts what lies across the borders.
void count_crossings(Band& band);

}  // namespace hakusho::indexer
