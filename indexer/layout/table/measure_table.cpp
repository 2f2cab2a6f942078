// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/measure_table.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"
#include "indexer/layout/line_marker.hpp"
#include "indexer/layout/table/cell_passages.hpp"
#include "indexer/layout/table/column_part.hpp"
#include "indexer/layout/table/ministry_names.hpp"
#include "indexer/layout/table/running_row.hpp"
#include "indexer/layout/table/spanning_cells.hpp"
#include "indexer/layout/table/table_header.hpp"

namespace hakusho::indexer {
namespace {

constexpr int most_columns = 20000;

// What is known of the table being read, over its parts.
struct OpenTable {
  int number = -1;  ///< none yet
  int row = 0;      ///< the last data row
  int page = 0;
  std::vector<float> xs;
  std::string header_key;  ///< of the header rows
  std::vector<std::string> headings;
  std::vector<ColumnHead> heads;
  bool measures = false;  ///< its rows are measures: cells have roles
  bool has_items = false;
  std::string item;
  std::vector<std::string> ministries;
  RunningRow last;  ///< the blocks of the last row
};

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

struct RowCells {
  int row = 0;
  std::vector<const TextCell*> cells;  ///< those with text
};

std::vector<RowCells> data_rows(const TextTable& table, int header_rows) {
  std::map<int, std::vector<const TextCell*>> rows;
  for (const TextCell& cell : table.cells)
    if (cell.row >= header_rows && !text_of(cell).empty()) rows[cell.row].push_back(&cell);
  std::vector<RowCells> out;
  for (auto& [row, cells] : rows) out.push_back({row, std::move(cells)});
  return out;
}

class TableSeriesReader {
 public:
  TableSeriesReader(const std::vector<TextTable>& tables, int& next_table, const ParagraphJoiner& joiner)
      : tables_(tables), next_table_(next_table), joiner_(joiner), out_(tables.size()) {}

  std::vector<std::vector<Block>> run() {
    for (at_ = 0; at_ < tables_.size(); ++at_) read(tables_[at_]);
    return std::move(out_);
  }

 private:
  void read(const TextTable& table) {
    int header_rows = table.header_by_shape ? header_rows_by_words(table) : table.header_rows;
    const bool any = std::any_of(table.cells.begin(), table.cells.end(),
                                 [](const TextCell& cell) { return !text_of(cell).empty(); });
    if (!any) return;
    const bool goes_on = open_.number >= 0 && continues(table, header_rows);
    if (!goes_on) open(table, header_rows);
    open_.page = table.page;
    read_rows(table, header_rows, goes_on);
  }

  // A part repeats the header or has none; `header_rows` becomes what is to be left out.
  bool continues(const TextTable& table, int& header_rows) const {
    if (!table.follows || table.xs.empty() || at_ == 0) return false;
    const bool same_header = header_rows > 0 && header_key(table, header_rows) == open_.header_key;
    // Tables side by side or one below the other have their headers for themselves.
    if (table.page == open_.page && header_rows > 0) return false;
    if (same_header) return true;
    if (!same_columns(open_.xs, table.xs, table.loose_rows)) return false;
    const bool of_names = header_rows > 0 && looks_like_another_header(table, header_rows);
    if (of_names) return false;
    header_rows = 0;
    return true;
  }

  // Words that name columns, not those of the table before.
  bool looks_like_another_header(const TextTable& table, int header_rows) const {
    const std::vector<std::string> words = column_headings(table, header_rows);
    std::size_t named = 0, filled = 0;
    for (const std::string& word : words) {
      filled += word.empty() ? 0 : 1;
      const ColumnHead head = read_column_head(word);
      named += head.part != ColumnPart::other && !head.weak ? 1 : 0;
    }
    const bool was_headed = !open_.header_key.empty();
    return was_headed && filled >= 2 && named >= 2;
  }

  void open(const TextTable& table, int header_rows) {
    open_ = OpenTable{};
    open_.number = next_table_++;
    open_.xs = table.xs;
    open_.header_key = header_key(table, header_rows);
    open_.headings = column_headings(table, header_rows);
    open_.heads = read_column_heads(open_.headings);
    find_parts(table, header_rows);
    for (const TextCell& cell : table.cells)
      if (cell.row < header_rows) add_header(table, cell);
  }

  void find_parts(const TextTable& table, int header_rows) {
    const auto has = [this](ColumnPart part) {
      return std::any_of(open_.heads.begin(), open_.heads.end(),
                         [part](const ColumnHead& head) { return head.part == part; });
    };
    const bool acts = has(ColumnPart::plan) || has(ColumnPart::progress) || has(ColumnPart::next_plan);
    if (acts && !has(ColumnPart::item)) find_unnamed_items(table, header_rows);
    open_.has_items = has(ColumnPart::item);
    open_.measures = acts && (open_.has_items || has(ColumnPart::ministries));
  }

  // The first column often has a number and no name.
  void find_unnamed_items(const TextTable& table, int header_rows) {
    if (open_.heads.empty() || !open_.headings.front().empty()) return;
    std::size_t items = 0, others = 0;
    for (const TextCell& cell : table.cells)
      if (cell.row >= header_rows && cell.col == 0)
        (looks_like_item_number(text_of(cell)) ? items : others) += 1;
    if (items > 0 && others == 0) open_.heads.front().part = ColumnPart::item;
  }

  void add_header(const TextTable& table, const TextCell& cell) {
    Block block;
    block.kind = BlockKind::table_head;
    block.text = text_of(cell);
    if (block.text.empty()) return;
    std::replace(block.text.begin(), block.text.end(), '\n', ' ');
    block.row = 0;
    place(block, table, cell, cell.paragraphs);
    out_[at_].push_back(std::move(block));
  }

  void read_rows(const TextTable& table, int header_rows, bool goes_on) {
    std::vector<RowCells> rows = data_rows(table, header_rows);
    SpanningCells spans(table);
    bool first = true;
    for (const RowCells& row : rows) {
      if (repeats_header(row)) continue;
      const bool of_page_before = first && goes_on && is_rest_of_row(row);
      const bool loose = !first && table.loose_rows && open_.has_items && lacks_names(row);
      first = false;
      if (of_page_before || loose) {
        append_row(table, row);
        continue;
      }
      ++open_.row;
      open_.last.clear();
      read_names(spans, row);
      for (const TextCell* cell : row.cells) add_cell(table, *cell);
    }
  }

  // Long tables print their header again where a part begins.
  bool repeats_header(const RowCells& row) const {
    if (row.cells.size() < 2) return false;
    return std::all_of(row.cells.begin(), row.cells.end(), [this](const TextCell* cell) {
      const auto col = static_cast<std::size_t>(std::max(cell->col, 0));
      return col < open_.headings.size() && !open_.headings[col].empty() &&
             dict::matching_key(open_.headings[col]) == dict::matching_key(text_of(*cell));
    });
  }

  bool is_part(const TextCell& cell, ColumnPart part) const { return head_of(cell).part == part; }

  ColumnHead head_of(const TextCell& cell) const {
    const auto col = static_cast<std::size_t>(std::max(cell.col, 0));
    return col < open_.heads.size() ? open_.heads[col] : ColumnHead{};
  }

  bool lacks_names(const RowCells& row) const {
    return std::none_of(row.cells.begin(), row.cells.end(), [this](const TextCell* cell) {
      return is_part(*cell, ColumnPart::item) || is_part(*cell, ColumnPart::ministries);
    });
  }

  // The first row of a part that goes on, when it has nothing that begins a row.
  bool is_rest_of_row(const RowCells& row) const {
    if (open_.last.empty()) return false;
    if (open_.has_items && lacks_names(row)) return true;
    // Ministries of which some stand on the next page: the row has no item, and its text goes on.
    if (open_.has_items) return !holds_part(row, ColumnPart::item) && stopped_within_sentence(row);
    bool open_end = false;
    for (const TextCell* cell : row.cells) {
      const RunningCell* running = open_.last.find(cell->col);
      if (running == nullptr) return false;
      const std::string& text = out_[running->table][running->block].text;
      // A short name is whole; a text that stopped within a sentence is not.
      if (dict::count_code_points(text) < 10) return false;
      open_end = open_end || join_over_page_end(text, cell->paragraphs.front().text).has_value();
    }
    return open_end;
  }

  bool holds_part(const RowCells& row, ColumnPart part) const {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [&](const TextCell* cell) { return is_part(*cell, part) && !text_of(*cell).empty(); });
  }

  bool stopped_within_sentence(const RowCells& row) const {
    return std::any_of(row.cells.begin(), row.cells.end(), [&](const TextCell* cell) {
      const RunningCell* running = open_.last.find(cell->col);
      if (running == nullptr || is_part(*cell, ColumnPart::ministries) || cell->paragraphs.empty())
        return false;
      const std::string& text = out_[running->table][running->block].text;
      return dict::count_code_points(text) >= 10 &&
             join_over_page_end(text, cell->paragraphs.front().text).has_value();
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
      if (is_part(*cell, ColumnPart::item) && !text.empty()) {
        open_.item = without_blanks(text);
        item = true;
      }
      if (is_part(*cell, ColumnPart::ministries) && !text.empty()) {
        open_.ministries = ministry_names(text);
        ministries = true;
      }
    }
    // A new item without ministries has none that we know of.
    if (item && !ministries) open_.ministries.clear();
  }

  static std::string without_blanks(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      if (!dict::is_white_space(dict::next_code_point(text, at))) out.append(text, begin, at - begin);
    }
    return out;
  }

  void add_cell(const TextTable& table, const TextCell& cell) {
    for (CellPassage& passage : passages_of(cell, nullptr)) {
      if (passage.paragraphs.empty()) continue;
      out_[at_].push_back(block_of(table, cell, passage));
      open_.last.set(cell.col, at_, out_[at_].size() - 1, passage);
    }
  }

  std::vector<CellPassage> passages_of(const TextCell& cell, const CellPassage* open) const {
    if (open_.measures) return cut_at_labels(cell.paragraphs, head_of(cell), open);
    CellPassage whole;
    whole.paragraphs = cell.paragraphs;
    return {std::move(whole)};
  }

  Block block_of(const TextTable& table, const TextCell& cell, const CellPassage& passage) const {
    Block block;
    block.kind = BlockKind::cell;
    for (const CellParagraph& paragraph : passage.paragraphs) {
      if (paragraph.text.empty()) continue;
      if (!block.text.empty()) block.text += '\n';
      block.text += paragraph.text;
    }
    block.row = open_.row;
    place(block, table, cell, passage.paragraphs);
    const auto col = static_cast<std::size_t>(std::max(cell.col, 0));
    if (!passage.label.empty())
      block.cell_heading = passage.label;
    else if (col < open_.headings.size() && !open_.headings[col].empty())
      block.cell_heading = open_.headings[col];
    if (!open_.measures) return block;
    block.cell = passage.role;
    block.fiscal_years = passage.years;
    if (!open_.item.empty()) block.item_no = open_.item;
    block.ministries = open_.ministries;
    return block;
  }

  void place(Block& block, const TextTable& table, const TextCell& cell,
             const std::vector<CellParagraph>& paragraphs) const {
    block.table = open_.number;
    block.col = std::clamp(cell.col, 0, most_columns);
    if (table.page > 0) block.page = table.page;
    for (const CellParagraph& paragraph : paragraphs) extend(block, paragraph);
  }

  static void extend(Block& block, const CellParagraph& paragraph) {
    block.boxes.insert(block.boxes.end(), paragraph.boxes.begin(), paragraph.boxes.end());
    if (!paragraph.lines) return;
    if (!block.lines) block.lines = paragraph.lines;
    block.lines->first = std::min(block.lines->first, paragraph.lines->first);
    block.lines->last = std::max(block.lines->last, paragraph.lines->last);
  }

  // The cells of a row that goes on: into the blocks that are open in their columns.
  void append_row(const TextTable& table, const RowCells& row) {
    for (const TextCell* cell : row.cells) {
      RunningCell* running = open_.last.find(cell->col);
      if (running == nullptr) {
        add_cell(table, *cell);
        continue;
      }
      if (is_part(*cell, ColumnPart::ministries)) {
        append_ministries(table, *cell, *running);
        continue;
      }
      bool first = true;
      for (CellPassage& passage : passages_of(*cell, &running->passage)) {
        if (!std::exchange(first, false)) {
          insert_behind(*running, block_of(table, *cell, passage), passage);
        } else {
          append(out_[running->table][running->block], passage, table);
        }
      }
    }
  }

  // More ministries of the row: every block of it gets them.
  void append_ministries(const TextTable& table, const TextCell& cell, const RunningCell& running) {
    Block& names = out_[running.table][running.block];
    for (const CellParagraph& paragraph : cell.paragraphs) {
      if (paragraph.text.empty()) continue;
      names.text += '\n' + paragraph.text;
      extend(names, paragraph);
      if (table.page > 0 && names.page && table.page > *names.page) names.page_end = table.page;
    }
    open_.ministries = ministry_names(names.text);
    for (std::size_t i = running.table; i < out_.size(); ++i)
      for (Block& block : out_[i])
        if (block.table == open_.number && block.row == open_.row) block.ministries = open_.ministries;
  }

  void append(Block& block, const CellPassage& passage, const TextTable& table) const {
    bool first = true;
    for (const CellParagraph& paragraph : passage.paragraphs) {
      if (paragraph.text.empty()) continue;
      const auto line_feed = block.text.rfind('\n');
      const std::size_t last = line_feed == block.text.npos ? 0 : line_feed + 1;
      const auto joined = first ? joiner_(block.text.substr(last), paragraph.text) : std::nullopt;
      first = false;
      if (joined)
        block.text.replace(last, block.text.npos, *joined);
      else
        block.text += '\n' + paragraph.text;
      extend(block, paragraph);
      if (table.page > 0 && block.page && table.page > *block.page) block.page_end = table.page;
    }
  }

  void insert_behind(RunningCell running, Block block, const CellPassage& passage) {
    auto& blocks = out_[running.table];
    const std::size_t place = running.block + 1;
    blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(place), std::move(block));
    open_.last.moved(running.table, place);
    open_.last.set(running.col, running.table, place, passage);
  }

  const std::vector<TextTable>& tables_;
  int& next_table_;
  const ParagraphJoiner& joiner_;
  std::vector<std::vector<Block>> out_;
  std::size_t at_ = 0;
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
