// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/open_table.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "dict/normalizer.hpp"
#include "indexer/layout/table/table_header.hpp"

namespace hakusho::indexer {
namespace {

std::string header_key(const TextTable& table, int header_rows) {
  std::string key;
  for (const TextCell& cell : table.cells)
    if (cell.row < header_rows) key += dict::matching_key(text_of(cell)) + '\n';
  return key;
}

// Columns that only gutters part begin where the longest text of the page lets them.
bool same_columns(const std::vector<float>& a, const std::vector<float>& b, bool loose) {
  const float tolerance = loose ? 20 : 8;
  return !a.empty() && a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(),
                    [=](float x, float y) { return std::fabs(x - y) <= tolerance; });
}

// Words that name columns, and not those of the table before.
bool looks_like_another_header(const OpenTable& open, const TextTable& table, int header_rows) {
  std::size_t named = 0, filled = 0;
  for (const std::string& word : column_headings(table, header_rows)) {
    filled += word.empty() ? 0 : 1;
    const ColumnHead head = read_column_head(word);
    named += head.part != ColumnPart::other && !head.weak ? 1 : 0;
  }
  const bool was_headed = !open.header_key.empty();
  return was_headed && filled >= 2 && named >= 2;
}

// The first column often has a number and no name.
void find_unnamed_items(OpenTable& open, const TextTable& table, int header_rows) {
  if (open.heads.empty() || !open.headings.front().empty()) return;
  std::size_t items = 0, others = 0;
  for (const TextCell& cell : table.cells)
    if (cell.row >= header_rows && cell.col == 0)
      (looks_like_item_number(text_of(cell)) ? items : others) += 1;
  if (items > 0 && others == 0) open.heads.front().part = ColumnPart::item;
}

void find_parts(OpenTable& open, const TextTable& table, int header_rows) {
  const auto has = [&](ColumnPart part) {
    return std::any_of(open.heads.begin(), open.heads.end(),
                       [part](const ColumnHead& head) { return head.part == part; });
  };
  const bool acts = has(ColumnPart::plan) || has(ColumnPart::progress) || has(ColumnPart::next_plan);
  if (acts && !has(ColumnPart::item)) find_unnamed_items(open, table, header_rows);
  open.has_items = has(ColumnPart::item);
  open.measures = acts && (open.has_items || has(ColumnPart::ministries));
}

}  // namespace

std::vector<RowCells> data_rows(const TextTable& table, int header_rows) {
  std::map<int, std::vector<const TextCell*>> rows;
  for (const TextCell& cell : table.cells)
    if (cell.row >= header_rows && !text_of(cell).empty()) rows[cell.row].push_back(&cell);
  std::vector<RowCells> out;
  for (auto& [row, cells] : rows) out.push_back({row, std::move(cells)});
  return out;
}

ColumnHead OpenTable::head_of(const TextCell& cell) const {
  const auto col = static_cast<std::size_t>(std::max(cell.col, 0));
  return col < heads.size() ? heads[col] : ColumnHead{};
}

bool OpenTable::holds(const RowCells& row_cells, ColumnPart part) const {
  return std::any_of(row_cells.cells.begin(), row_cells.cells.end(),
                     [&](const TextCell* cell) { return is_part(*cell, part); });
}

bool OpenTable::lacks_names(const RowCells& row_cells) const {
  return !holds(row_cells, ColumnPart::item) && !holds(row_cells, ColumnPart::ministries);
}

bool OpenTable::repeats_header(const RowCells& row_cells) const {
  if (row_cells.cells.size() < 2) return false;
  return std::all_of(row_cells.cells.begin(), row_cells.cells.end(), [this](const TextCell* cell) {
    const auto col = static_cast<std::size_t>(std::max(cell->col, 0));
    return col < headings.size() && !headings[col].empty() &&
           dict::matching_key(headings[col]) == dict::matching_key(text_of(*cell));
  });
}

OpenTable open_table(const TextTable& table, int header_rows, int number) {
  OpenTable open;
  open.number = number;
  open.xs = table.xs;
  open.header_key = header_key(table, header_rows);
  open.headings = column_headings(table, header_rows);
  open.heads = read_column_heads(open.headings);
  find_parts(open, table, header_rows);
  return open;
}

bool goes_on_in(const OpenTable& open, const TextTable& table, int& header_rows) {
  if (open.number < 0 || !table.follows || table.xs.empty()) return false;
  // Tables side by side or one below the other have their headers for themselves.
  if (table.page == open.page && header_rows > 0) return false;
  if (header_rows > 0 && header_key(table, header_rows) == open.header_key) return true;
  // Names alone do not tell where the texts of a column will begin.
  const bool header_alone = open.row == 0 && open.xs.size() == table.xs.size();
  if (!header_alone && !same_columns(open.xs, table.xs, table.loose_rows)) return false;
  if (header_rows > 0 && looks_like_another_header(open, table, header_rows)) return false;
  header_rows = 0;
  return true;
}

}  // namespace hakusho::indexer
