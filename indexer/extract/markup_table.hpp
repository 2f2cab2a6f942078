// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/markup_blocks.hpp"

namespace hakusho::indexer {

/// A cell where it stands: a spanning cell once, at its first row and column, both from 0.
struct TableCell {
  int row = 0, col = 0;
  int rows = 1, cols = 1;  ///< how far it spans
  bool head = false;       ///< the markup calls it a header
  std::string text;        ///< a line feed between paragraphs
  std::optional<LineRange> lines;
};

/// Gives cells that come row by row their columns, minding the cells that span rows above.
class TableGrid {
 public:
  void next_row();
  /// Fills row and col of the cell and keeps it. Absurd spans are cut to what a table can have.
  void add(TableCell cell);
  /// A cell that is not there: the column stays empty.
  void skip(int cols);
  const std::vector<TableCell>& cells() const { return cells_; }
  std::vector<TableCell> take() { return std::move(cells_); }
  int rows() const { return row_ + 1; }

 private:
  std::vector<TableCell> cells_;
  std::vector<int> taken_until_;  ///< per column: the first row that is free again
  int row_ = -1;
  int col_ = 0;
};

/// How many of the first rows are headers: what the markup says, else by their looks (short words over
/// longer text or numbers), else none.
int header_row_count(const std::vector<TableCell>& cells);

/// Adds the table's cells as blocks: header rows are row 0 (table_head), data rows count from 1 and know
/// the header of their column. Rows and cells without text are left out.
void add_table(MarkupBlocks& blocks, const std::vector<TableCell>& cells, int header_rows);

}  // namespace hakusho::indexer
