// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "indexer/layout/table/rule_set.hpp"

namespace hakusho::indexer {

/// Where rules that cross divide the plane: atoms between all borders, and which of them are one cell.
struct RuledGrid {
  std::vector<float> xs, ys;  ///< all borders; at least two of each
  std::vector<int> cell_of;   ///< per atom, row by row: the number of its cell
  int cell_count = 0;
  int ragged = 0;   ///< cells that are no rectangle
  float faint = 0;  ///< share of inner edges that are ruled in part only
  int columns() const { return static_cast<int>(xs.size()) - 1; }
  int rows() const { return static_cast<int>(ys.size()) - 1; }
  int cell_at(int row, int column) const {
    return cell_of[static_cast<std::size_t>(row * columns() + column)];
  }
  Rect box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
};

/// The grid of connected rules; nothing when they enclose no area or are too many for a table.
std::optional<RuledGrid> ruled_grid(const RuleSet& rules);

/// The interval between borders that holds `at`; -1 outside.
int interval_of(const std::vector<float>& borders, float at);

}  // namespace hakusho::indexer
