// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markup_table.hpp"

#include <algorithm>
#include <map>

#include "dict/utf8.hpp"
#include "indexer/layout/table/measure_table.hpp"

namespace hakusho::indexer {
namespace {

constexpr int most_columns = 20000;
constexpr int most_spanned_rows = 65534;

bool is_mostly_digits(std::string_view text) {
  std::size_t digits = 0, others = 0;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t c = dict::next_code_point(text, position);
    const bool digit = (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９');
    (digit ? digits : others) += 1;
  }
  return digits >= others;
}

// Words that stand over a column, in tables whose markup tells headers from data by nothing.
bool is_header_word(std::string_view text) {
  for (const std::string_view word :
       {"名称", "区分", "項目",   "内容", "備考", "位置", "根拠法", "種別", "対象",
        "期間", "番号", "担当",   "氏名", "府省", "施策", "金額",   "単位", "年度",
        "事項", "概要", "資料名", "法律", "期限", "所管", "取組"})
    if (text.ends_with(word) || text.starts_with(word)) return true;
  return false;
}

struct Row {
  std::vector<const TableCell*> cells;  ///< those with text
  std::size_t count = 0;                ///< all of them
};

std::map<int, Row> rows_of(const std::vector<TableCell>& cells) {
  std::map<int, Row> rows;
  for (const TableCell& cell : cells) {
    Row& row = rows[cell.row];
    ++row.count;
    if (!cell.text.empty()) row.cells.push_back(&cell);
  }
  std::erase_if(rows, [](const auto& row) { return row.second.cells.empty(); });
  return rows;
}

bool is_marked_header(const Row& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const TableCell* cell) { return cell->head; });
}

// Short names stand over longer texts, in every column.
bool is_shorter_than_rest(const Row& first, const std::map<int, Row>& rows) {
  if (rows.size() < 3) return false;
  std::map<int, std::pair<std::size_t, std::size_t>> columns;  // characters and cells below the first row
  for (const auto& [number, row] : rows) {
    if (&row == &first) continue;
    for (const TableCell* cell : row.cells) {
      columns[cell->col].first += dict::count_code_points(cell->text);
      ++columns[cell->col].second;
    }
  }
  return std::all_of(first.cells.begin(), first.cells.end(), [&](const TableCell* cell) {
    const auto [characters, count] = columns[cell->col];
    return count >= 2 && dict::count_code_points(cell->text) * count * 5 <= characters * 3;
  });
}

bool looks_like_header(const Row& row, const std::map<int, Row>& rows) {
  constexpr std::size_t longest = 20;
  if (row.cells.size() < 2 || row.cells.size() < row.count) return false;
  bool header_word = false;
  for (const TableCell* cell : row.cells) {
    if (dict::count_code_points(cell->text) > longest || is_mostly_digits(cell->text)) return false;
    if (cell->text.ends_with("。")) return false;
    header_word = header_word || is_header_word(cell->text);
  }
  return header_word || is_shorter_than_rest(row, rows);
}

int end_of_spans(const Row& row) {
  int end = 0;
  for (const TableCell* cell : row.cells) end = std::max(end, cell->row + cell->rows);
  return end;
}

// A line feed in a cell's text ends a paragraph.
std::vector<CellParagraph> paragraphs_of(const TableCell& cell) {
  std::vector<CellParagraph> paragraphs;
  for (std::string_view rest = cell.text; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    if (end > 0) paragraphs.push_back({std::string(rest.substr(0, end)), {}, cell.lines});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return paragraphs;
}

}  // namespace

void TableGrid::next_row() {
  ++row_;
  col_ = 0;
}

void TableGrid::add(TableCell cell) {
  if (row_ < 0) row_ = 0;
  const auto taken = [&](int col) {
    return static_cast<std::size_t>(col) < taken_until_.size() &&
           taken_until_[static_cast<std::size_t>(col)] > row_;
  };
  while (taken(col_)) ++col_;
  cell.row = row_;
  cell.col = col_;
  cell.cols = std::clamp(cell.cols, 1, 1000);
  cell.rows = std::clamp(cell.rows, 1, most_spanned_rows);
  if (cell.col + cell.cols > most_columns) return;
  const auto end = static_cast<std::size_t>(cell.col + cell.cols);
  if (taken_until_.size() < end) taken_until_.resize(end, 0);
  std::fill(taken_until_.begin() + cell.col, taken_until_.begin() + static_cast<std::ptrdiff_t>(end),
            row_ + cell.rows);
  col_ = cell.col + cell.cols;
  cells_.push_back(std::move(cell));
}

void TableGrid::skip(int cols) {
  col_ = std::clamp(col_ + cols, 0, most_columns);
}

int header_row_count(const std::vector<TableCell>& cells) {
  const std::map<int, Row> rows = rows_of(cells);
  if (rows.size() < 2) return 0;
  int header_rows = 0;
  for (const auto& [number, row] : rows) {
    if (!is_marked_header(row) || number == rows.rbegin()->first) break;
    header_rows = number + 1;
  }
  if (header_rows > 0) return header_rows;
  const Row& first = rows.begin()->second;
  if (!looks_like_header(first, rows)) return 0;
  const int end = end_of_spans(first);
  return end > rows.rbegin()->first ? 0 : end;
}

void add_table(MarkupBlocks& blocks, const std::vector<TableCell>& cells, int header_rows) {
  TextTable table;
  table.header_rows = header_rows;
  for (const TableCell& cell : cells)
    if (!cell.text.empty())
      table.cells.push_back({cell.row, cell.col, cell.rows, cell.cols, cell.head, paragraphs_of(cell)});
  if (table.cells.empty()) return;
  int number = blocks.next_table();
  for (std::vector<Block>& of_table : read_tables({std::move(table)}, number))
    for (Block& block : of_table) blocks.add(std::move(block));
}

}  // namespace hakusho::indexer
