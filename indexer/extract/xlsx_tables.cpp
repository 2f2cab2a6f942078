// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xlsx_tables.hpp"

#include <algorithm>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

using Cells = std::vector<TableCell>;

bool is_name(const TableCell& cell) {
  constexpr std::size_t longest_name = 40;
  if (cell.text.ends_with("。") || dict::count_code_points(cell.text) > longest_name) return false;
  return cell.text.find_first_not_of("0123456789.,-+%:/ ") != std::string::npos;
}

std::size_t end_of_row(const Cells& cells, std::size_t begin) {
  std::size_t end = begin;
  while (end < cells.size() && cells[end].row == cells[begin].row) ++end;
  return end;
}

bool are_names(const Cells& cells, std::size_t begin, std::size_t end) {
  return std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(begin),
                     cells.begin() + static_cast<std::ptrdiff_t>(end), is_name);
}

struct Table {
  Cells cells;
  int header_rows = 0;  ///< the first row of the sheet below the header
};

// The first row, when it is all names and no row below is wider: sheets begin with their column names.
int header_rows_by_looks(const Cells& cells) {
  const std::size_t end = end_of_row(cells, 0);
  if (end == cells.size() || end < 2 || !are_names(cells, 0, end)) return 0;
  int last_col = 0, widest = 0, rows = 1;
  bool spans_columns = false;
  for (std::size_t i = 0; i < end; ++i) {
    last_col = std::max(last_col, cells[i].col + cells[i].cols);
    rows = std::max(rows, cells[i].rows);
    spans_columns = spans_columns || cells[i].cols > 1;
  }
  for (const TableCell& cell : cells) widest = std::max(widest, cell.col + 1);
  if (widest > last_col + 1) return 0;
  // Names of the parts of a column stand in the row below its name.
  if (spans_columns && rows == 1 && are_names(cells, end, end_of_row(cells, end))) rows = 2;
  const int below = cells.back().row - cells.front().row;
  return cells.front().row + std::min(rows, below);
}

class SheetReader {
 public:
  SheetReader(MarkupBlocks& blocks, XlsxSheet sheet) : blocks_(blocks), sheet_(std::move(sheet)) {}

  void run() {
    std::size_t begin = 0;
    while (begin < sheet_.cells.size()) {
      const std::size_t end = end_of_run(begin);
      read_run(begin, end);
      begin = end;
    }
    finish_table();
  }

 private:
  // Rows without an empty one between them; a cell that spans rows bridges them.
  std::size_t end_of_run(std::size_t begin) const {
    int reach = sheet_.cells[begin].row;
    std::size_t end = begin;
    for (; end < sheet_.cells.size() && sheet_.cells[end].row <= reach + 1; ++end)
      reach = std::max(reach, sheet_.cells[end].row + sheet_.cells[end].rows - 1);
    return end;
  }

  void read_run(std::size_t begin, std::size_t end) {
    // Lines above a table: titles, units, dates.
    while (begin < end && is_line(begin, end)) {
      finish_table();
      blocks_.text({sheet_.cells[begin].text});
      ++begin;
    }
    std::vector<std::string> notes;
    std::size_t last = end;
    while (last > begin && is_note(begin, last)) notes.push_back(sheet_.cells[--last].text);
    if (begin < last) add_rows(begin, last);
    if (notes.empty()) return;
    finish_table();
    for (auto note = notes.rbegin(); note != notes.rend(); ++note) blocks_.add(BlockKind::note, {*note});
  }

  // A row of one cell that reaches over no more than its own row.
  bool is_line(std::size_t at, std::size_t end) const {
    return sheet_.cells[at].rows == 1 && (at + 1 == end || sheet_.cells[at + 1].row != sheet_.cells[at].row);
  }

  bool is_note(std::size_t begin, std::size_t end) const {
    const TableCell& cell = sheet_.cells[end - 1];
    const bool alone = end - 1 == begin || sheet_.cells[end - 2].row != cell.row;
    return alone && looks_like_note(cell.text);
  }

  void add_rows(std::size_t begin, std::size_t end) {
    Cells cells(std::make_move_iterator(sheet_.cells.begin() + static_cast<std::ptrdiff_t>(begin)),
                std::make_move_iterator(sheet_.cells.begin() + static_cast<std::ptrdiff_t>(end)));
    const int header_rows = header_rows_of(cells);
    // Without a header of its own it goes on where the last one stopped.
    if (header_rows > 0 || table_.cells.empty()) {
      finish_table();
      table_.header_rows = header_rows;
    }
    table_.cells.insert(table_.cells.end(), std::make_move_iterator(cells.begin()),
                        std::make_move_iterator(cells.end()));
  }

  // As an absolute row: the first below the header; 0 for none.
  int header_rows_of(const Cells& cells) const {
    const int first = cells.front().row, last = cells.back().row;
    constexpr int most_header_rows = 5;
    if (sheet_.header_end && *sheet_.header_end > first && *sheet_.header_end <= last &&
        *sheet_.header_end - first <= most_header_rows)
      return *sheet_.header_end;
    // Rows behind an empty one are most likely more of the same.
    if (const int rows = table_.cells.empty() ? header_rows_by_looks(cells) : 0; rows > 0) return rows;
    return header_row_count(cells);
  }

  void finish_table() {
    if (table_.cells.empty()) return;
    int first_col = table_.cells.front().col;
    for (const TableCell& cell : table_.cells) first_col = std::min(first_col, cell.col);
    for (TableCell& cell : table_.cells) cell.col -= first_col;
    add_table(blocks_, table_.cells, table_.header_rows);
    table_ = {};
  }

  MarkupBlocks& blocks_;
  XlsxSheet sheet_;
  Table table_;
};

}  // namespace

void add_sheet(MarkupBlocks& blocks, XlsxSheet sheet) {
  SheetReader(blocks, std::move(sheet)).run();
}

}  // namespace hakusho::indexer
