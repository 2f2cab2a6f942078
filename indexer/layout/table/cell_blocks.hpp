// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/cell_passages.hpp"
#include "indexer/layout/table/open_table.hpp"
#include "indexer/layout/table/running_row.hpp"

namespace hakusho::indexer {

/// Writes the cells of a series of tables as blocks, a list of blocks for each table; cells of a row that
/// goes on go into the blocks that are open in their columns.
class CellBlocks {
 public:
  CellBlocks(std::size_t tables, const ParagraphJoiner& joiner) : joiner_(joiner), lists_(tables) {}

  /// The blocks that follow go into the list of this table.
  void at_table(std::size_t table) { at_ = table; }
  void add_header(const OpenTable& open, const TextTable& table, const TextCell& cell);
  void begin_row() { last_.clear(); }
  void add_cell(const OpenTable& open, const TextTable& table, const TextCell& cell);
  /// To the row before; more ministries become those of the whole row.
  void append_row(OpenTable& open, const TextTable& table, const RowCells& row);

  bool has_row() const { return !last_.empty(); }
  /// The text of the last row in this column; null: none.
  const std::string* last_text(int col) const;
  std::vector<std::vector<Block>> take() { return std::move(lists_); }

 private:
  void append_ministries(OpenTable& open, const TextTable& table, const TextCell& cell,
                         const RunningCell& running);
  void append(Block& block, const CellPassage& passage, const TextTable& table) const;
  void insert_behind(RunningCell running, Block block, const CellPassage& passage);

  const ParagraphJoiner& joiner_;
  std::vector<std::vector<Block>> lists_;
  std::size_t at_ = 0;
  RunningRow last_;
};

}  // namespace hakusho::indexer
