// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/measure_table.hpp"

#include <algorithm>
#include <utility>

#include "dict/utf8.hpp"
#include "indexer/layout/line_marker.hpp"
#include "indexer/layout/table/cell_blocks.hpp"
#include "indexer/layout/table/ministry_names.hpp"
#include "indexer/layout/table/open_table.hpp"
#include "indexer/layout/table/spanning_cells.hpp"
#include "indexer/layout/table/table_header.hpp"

namespace hakusho::indexer {
namespace {

// Code points: a shorter text at the page end is a name, and whole.
constexpr std::size_t shortest_open_text = 10;

std::string without_blanks(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!dict::is_white_space(dict::next_code_point(text, at))) out.append(text, begin, at - begin);
  }
  return out;
}

bool stops_within_sentence(const std::string& text, const TextCell& next) {
  return dict::count_code_points(text) >= shortest_open_text && !next.paragraphs.empty() &&
         join_over_page_end(text, next.paragraphs.front().text).has_value();
}

class TableSeriesReader {
 public:
  TableSeriesReader(const std::vector<TextTable>& tables, int& next_table, const ParagraphJoiner& joiner)
      : tables_(tables), next_table_(next_table), blocks_(tables.size(), joiner) {}

  std::vector<std::vector<Block>> run() {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      blocks_.at_table(i);
      read(tables_[i]);
    }
    return blocks_.take();
  }

 private:
  void read(const TextTable& table) {
    int header_rows = table.header_by_shape ? header_rows_by_words(table) : table.header_rows;
    const bool any = std::any_of(table.cells.begin(), table.cells.end(),
                                 [](const TextCell& cell) { return !text_of(cell).empty(); });
    if (!any) return;
    const bool goes_on = goes_on_in(open_, table, header_rows);
    if (!goes_on) open(table, header_rows);
    open_.page = table.page;
    read_rows(table, header_rows, goes_on);
  }

  void open(const TextTable& table, int header_rows) {
    open_ = open_table(table, header_rows, next_table_++);
    blocks_.begin_row();
    for (const TextCell& cell : table.cells)
      if (cell.row < header_rows) blocks_.add_header(open_, table, cell);
  }

  void read_rows(const TextTable& table, int header_rows, bool goes_on) {
    SpanningCells spans(table);
    bool first = true;
    for (const RowCells& row : data_rows(table, header_rows)) {
      if (open_.repeats_header(row)) continue;
      const bool of_page_before = first && goes_on && is_rest_of_row(row);
      const bool loose = !first && table.loose_rows && open_.has_items && open_.lacks_names(row);
      first = false;
      if (of_page_before || loose) {
        blocks_.append_row(open_, table, row);
        continue;
      }
      ++open_.row;
      open_.rows_are_named = open_.rows_are_named && begins_row(row);
      blocks_.begin_row();
      read_names(spans, row);
      for (const TextCell* cell : row.cells) blocks_.add_cell(open_, table, *cell);
    }
  }

  // The first row of a part that goes on, when it has nothing that begins a row.
  bool is_rest_of_row(const RowCells& row) const {
    if (!blocks_.has_row()) return false;
    if (open_.has_items && open_.lacks_names(row)) return true;
    // Ministries of which some stand on the next page: the row has no item, and its text goes on.
    if (open_.has_items) return !open_.holds(row, ColumnPart::item) && goes_on_beside_names(row);
    // One row alone may have a name that spans rows to come.
    const bool named = open_.rows_are_named && (open_.row >= 2 || (open_.measures && open_.lacks_names(row)));
    if (named && !begins_row(row)) return true;
    if (open_.holds(row, ColumnPart::ministries)) return goes_on_throughout(row);
    bool open_end = false;
    for (const TextCell* cell : row.cells) {
      const std::string* text = blocks_.last_text(cell->col);
      if (text == nullptr || dict::count_code_points(*text) < shortest_open_text) return false;
      open_end = open_end || stops_within_sentence(*text, *cell);
    }
    return open_end;
  }

  // Ministries begin a row where there are no items, unless every text beside them goes on.
  bool goes_on_throughout(const RowCells& row) const {
    return std::all_of(row.cells.begin(), row.cells.end(), [&](const TextCell* cell) {
      const std::string* text = blocks_.last_text(cell->col);
      return open_.is_part(*cell, ColumnPart::ministries) ||
             (text != nullptr && stops_within_sentence(*text, *cell));
    });
  }

  static bool begins_row(const RowCells& row) { return row.cells.front()->col == 0; }

  bool goes_on_beside_names(const RowCells& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const TextCell* cell) {
      const std::string* text = blocks_.last_text(cell->col);
      return text != nullptr && !open_.is_part(*cell, ColumnPart::ministries) &&
             stops_within_sentence(*text, *cell);
    });
  }

  // Item and ministries of the row; cells that span rows speak for all of them.
  void read_names(SpanningCells& spans, const RowCells& row) {
    if (!open_.measures) return;
    // A row that names a group of measures is none itself.
    if (row.cells.size() == 1 && row.cells.front()->cols > 2) {
      open_.item.clear();
      open_.ministries.clear();
      return;
    }
    std::vector<const TextCell*> cells = spans.reaching_into(row.row);
    cells.insert(cells.end(), row.cells.begin(), row.cells.end());
    bool item = false, ministries = false;
    for (const TextCell* cell : cells) {
      const std::string text = text_of(*cell);
      if (text.empty()) continue;
      if (open_.is_part(*cell, ColumnPart::item)) {
        open_.item = without_blanks(text);
        item = true;
      }
      if (open_.is_part(*cell, ColumnPart::ministries)) {
        open_.ministries = ministry_names(text);
        ministries = true;
      }
    }
    // A new item without ministries has none that we know of.
    if (item && !ministries) open_.ministries.clear();
  }

  const std::vector<TextTable>& tables_;
  int& next_table_;
  CellBlocks blocks_;
  OpenTable open_;
};

}  // namespace

std::optional<std::string> join_over_page_end(const std::string& before, const std::string& after) {
  if (before.empty() || after.empty()) return std::nullopt;
  for (const std::string_view end : {"。", "．", ">", "＞", "〉", "】", "》", "］"})
    if (before.ends_with(end)) return std::nullopt;
  for (const std::string_view mark : {"・", "●", "○", "■", "◆", "※", "◎", "□", "▶", "<", "＜", "〈", "【"})
    if (after.starts_with(mark)) return std::nullopt;
  if (read_marker(after)) return std::nullopt;
  const auto latin = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const bool blank = latin(after.front()) && (latin(before.back()) || before.back() == ',');
  return before + (blank ? " " : "") + after;
}

std::vector<std::vector<Block>> read_tables(const std::vector<TextTable>& tables, int& next_table,
                                            const ParagraphJoiner& joiner) {
  return TableSeriesReader(tables, next_table, joiner).run();
}

}  // namespace hakusho::indexer
