// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/header_shape.hpp"

#include <algorithm>

namespace hakusho::indexer {
namespace {

constexpr int most_header_rows = 4;

bool is_filled(const PageCell& cell, const std::vector<Rect>& fills) {
  const float x = cell.box.center_x(), y = cell.box.center_y();
  return std::any_of(fills.begin(), fills.end(), [&](const Rect& fill) {
    return fill.x0 <= x && x <= fill.x1 && fill.y0 <= y && y <= fill.y1;
  });
}

// Cells that begin in the row and reach below it take the rows they reach into along.
int end_of_spans(const PageTable& table, int rows) {
  int end = rows;
  for (const PageCell& cell : table.cells)
    if (cell.row < rows) end = std::max(end, cell.row + cell.rows);
  return end;
}

// A name over several columns has their own names below it.
bool has_parted_span(const PageTable& table, int row) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const PageCell& over) {
    if (over.row > row || over.row + over.rows <= row || over.row + over.rows != row + 1 || over.cols < 2)
      return false;
    return std::count_if(table.cells.begin(), table.cells.end(), [&](const PageCell& under) {
             return under.row == row + 1 && under.col >= over.col &&
                    under.col + under.cols <= over.col + over.cols;
           }) >= 2;
  });
}

int filled_rows(const PageTable& table, const std::vector<Rect>& fills, int row_count) {
  int rows = 0;
  for (; rows < std::min(row_count, most_header_rows + 1); ++rows) {
    int cells = 0, filled = 0;
    for (const PageCell& cell : table.cells)
      if (cell.row == rows) {
        ++cells;
        filled += is_filled(cell, fills) ? 1 : 0;
      }
    if (cells == 0 || filled * 3 < cells * 2) break;
  }
  return rows < row_count && rows <= most_header_rows ? rows : 0;
}

}  // namespace

int header_rows_by_shape(const PageTable& table, const std::vector<Rect>& fills) {
  const int row_count = static_cast<int>(table.ys.size()) - 1;
  const int columns = static_cast<int>(table.xs.size()) - 1;
  if (table.kind != PageTable::Kind::table || row_count < 2 || columns < 2) return 0;
  int rows = std::max(filled_rows(table, fills, row_count), end_of_spans(table, 1));
  while (rows < row_count && rows <= most_header_rows && has_parted_span(table, rows - 1))
    rows = end_of_spans(table, rows + 1);
  return rows < row_count && rows <= most_header_rows ? rows : 1;
}

void mark_header_cells(PageTable& table) {
  for (PageCell& cell : table.cells) cell.header = cell.row < table.header_rows;
}

}  // namespace hakusho::indexer
