// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/spanning_cells.hpp"

#include <algorithm>

namespace hakusho::indexer {

SpanningCells::SpanningCells(const TextTable& table) {
  for (const TextCell& cell : table.cells)
    if (cell.rows > 1) spans_.push_back(&cell);
  std::stable_sort(spans_.begin(), spans_.end(),
                   [](const TextCell* a, const TextCell* b) { return a->row < b->row; });
}

const std::vector<const TextCell*>& SpanningCells::reaching_into(int row) {
  std::erase_if(active_, [row](const TextCell* cell) { return cell->row + cell->rows <= row; });
  for (; next_ < spans_.size() && spans_[next_]->row < row; ++next_)
    if (spans_[next_]->row + spans_[next_]->rows > row) active_.push_back(spans_[next_]);
  return active_;
}

}  // namespace hakusho::indexer
