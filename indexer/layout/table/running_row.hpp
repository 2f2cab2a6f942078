// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <vector>

#include "indexer/layout/table/cell_passages.hpp"

namespace hakusho::indexer {

/// The last block of a column, where a row that goes on is to be added.
struct RunningCell {
  int col = 0;
  std::size_t table = 0;  ///< which list of blocks
  std::size_t block = 0;  ///< in that list
  CellPassage passage;    ///< role, years and label; no paragraphs
};

/// The row that may go on over the page end.
class RunningRow {
 public:
  void clear() { cells_.clear(); }
  bool empty() const { return cells_.empty(); }

  void set(int col, std::size_t table, std::size_t block, const CellPassage& passage) {
    RunningCell* cell = find(col);
    if (cell == nullptr) cell = &cells_.emplace_back();
    *cell = {col, table, block, {passage.role, passage.years, passage.label, {}}};
  }

  RunningCell* find(int col) {
    const auto cell = std::find_if(cells_.begin(), cells_.end(),
                                   [col](const RunningCell& running) { return running.col == col; });
    return cell == cells_.end() ? nullptr : &*cell;
  }
  const RunningCell* find(int col) const { return const_cast<RunningRow*>(this)->find(col); }

  /// A block was put in at this place: those behind it moved.
  void moved(std::size_t table, std::size_t block) {
    for (RunningCell& cell : cells_)
      if (cell.table == table && cell.block >= block) ++cell.block;
  }

 private:
  std::vector<RunningCell> cells_;
};

}  // namespace hakusho::indexer
