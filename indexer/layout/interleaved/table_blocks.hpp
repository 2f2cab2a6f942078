// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <vector>

#include "indexer/layout/interleaved/cell_text.hpp"
#include "indexer/layout/interleaved/column_split.hpp"
#include "indexer/layout/interleaved/table_region.hpp"

namespace hakusho::indexer::interleaved {

/// The rows of a table with its lines in their columns, as blocks: header cells, then each row's cells, a
/// block a role. Section, page label and the number of the table are the caller's to add.
class TableBlocks {
 public:
  TableBlocks(const std::vector<SourceLine>& lines, const TableRegion& table, BlankHabit blanks);

  /// A row: its name, if it has one, and its text. `sources[i]` is the source line of line i of the lattice.
  void add_row(const RowName* name, const Lattice& lattice, const ColumnSplit& split, ColumnWidths widths,
               const std::vector<std::size_t>& sources);
  std::vector<Block> take() { return std::move(blocks_); }

 private:
  struct Column {
    std::string words;
    CellRole role = CellRole::other;
    std::vector<int> years;
  };
  void add_head();
  void place(Block& block, std::vector<std::size_t> sources) const;
  Block cell(const RowName* name, int col, Recovery recovery) const;
  void add_column(const RowName* name, int col, const Lattice& lattice, const std::vector<int>& fragments,
                  int width, Recovery recovery, const std::vector<std::size_t>& sources);

  const std::vector<SourceLine>& lines_;
  const TableRegion& table_;
  const BlankHabit blanks_;
  Column columns_[2];
  int row_ = 0;
  std::vector<Block> blocks_;
};

}  // namespace hakusho::indexer::interleaved
