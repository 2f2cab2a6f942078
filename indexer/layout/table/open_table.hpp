// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/layout/table/column_part.hpp"
#include "indexer/layout/table/measure_table.hpp"

namespace hakusho::indexer {

/// The cells of a row that have text.
struct RowCells {
  int row = 0;
  std::vector<const TextCell*> cells;
};

/// The rows below the header, from the top; rows without text are left out.
std::vector<RowCells> data_rows(const TextTable& table, int header_rows);

/// What is known of a table from its first part, for the parts that follow.
struct OpenTable {
  int number = -1;  ///< none yet
  int row = 0;      ///< the last data row
  int page = 0;     ///< of the last part
  std::vector<float> xs;
  std::string header_key;  ///< of the header rows
  std::vector<std::string> headings;
  std::vector<ColumnHead> heads;
  bool measures = false;  ///< its rows are measures: cells have roles
  bool has_items = false;
  bool rows_are_named = true;  ///< every row so far has a cell of its own in the first column
  std::string item;            ///< of the last row, as are the ministries
  std::vector<std::string> ministries;

  ColumnHead head_of(const TextCell& cell) const;
  bool is_part(const TextCell& cell, ColumnPart part) const { return head_of(cell).part == part; }
  bool holds(const RowCells& row, ColumnPart part) const;
  /// Neither item nor ministries: nothing that begins a measure.
  bool lacks_names(const RowCells& row) const;
  /// Long tables print their header again within a part.
  bool repeats_header(const RowCells& row) const;
};

OpenTable open_table(const TextTable& table, int header_rows, int number);

/// Whether `table` is the next part of `open`: it repeats its header or has none. `header_rows` becomes the
/// number of rows to be left out.
bool goes_on_in(const OpenTable& open, const TextTable& table, int& header_rows);

}  // namespace hakusho::indexer
