// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/table_blocks.hpp"

#include <algorithm>
#include <tuple>

#include "indexer/layout/interleaved/row_cells.hpp"

namespace hakusho::indexer::interleaved {
namespace {

constexpr int first_text_column = 2;  // behind 項番 and 担当府省庁
// Lead over the second-best reading, in units of the join score, below which a split is called doubtful.
// Chosen by hand.
constexpr double safe_margin = 1.0;

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += between;
    text += word;
  }
  return text;
}

// The header words of the two columns: the first ends with the first 計画.
std::pair<std::string, std::string> cut_header(const std::vector<std::string>& words) {
  std::size_t end = 0;
  while (end < words.size() && !words[end].ends_with("計画")) ++end;
  end = std::min(end + 1, words.size());
  if (end == words.size() && words.size() == 2) end = 1;
  const auto middle = words.begin() + static_cast<std::ptrdiff_t>(end);
  return {joined({words.begin(), middle}, " "), joined({middle, words.end()}, " ")};
}

std::vector<int> one_of(const std::vector<int>& years, bool last) {
  if (years.empty()) return {};
  return {last ? years.back() : years.front()};
}

}  // namespace

TableBlocks::TableBlocks(const std::vector<SourceLine>& lines, const TableRegion& table, BlankHabit blanks)
    : lines_(lines), table_(table), blanks_(blanks) {
  std::tie(columns_[0].words, columns_[1].words) = cut_header(table.header_words);
  for (Column& column : columns_) {
    column.role = role_of_words(column.words);
    column.years = fiscal_years_in(column.words);
  }
  if (columns_[0].role == CellRole::other) columns_[0].role = CellRole::plan;
  if (columns_[1].role == CellRole::other) columns_[1].role = CellRole::progress;
  add_head();
}

void TableBlocks::place(Block& block, std::vector<std::size_t> sources) const {
  if (sources.empty()) sources.push_back(table_.first_line);
  const auto [first, last] = std::minmax_element(sources.begin(), sources.end());
  block.lines = LineRange{lines_[*first].number, lines_[*last].number};
  block.page = lines_[*first].page;
  if (lines_[*last].page != *block.page) block.page_end = lines_[*last].page;
}

void TableBlocks::add_head() {
  const std::string words[] = {table_.head.item, table_.head.ministries, columns_[0].words,
                               columns_[1].words};
  for (int col = 0; col < 4; ++col) {
    if (words[col].empty()) continue;
    Block block;
    block.kind = BlockKind::table_head;
    block.text = words[col];
    block.row = 0;
    block.col = col;
    if (col >= first_text_column) block.fiscal_years = columns_[col - first_text_column].years;
    place(block, col < first_text_column ? table_.head_lines : table_.header_lines);
    blocks_.push_back(std::move(block));
  }
}

Block TableBlocks::cell(const RowName* name, int col, Recovery recovery) const {
  Block block;
  block.kind = BlockKind::cell;
  block.row = row_;
  block.col = col;
  block.cell = CellRole::other;
  block.recovery = recovery;
  if (name == nullptr) return block;
  block.item_no = name->item.item_no;
  block.ministries = name->item.ministries;
  return block;
}

void TableBlocks::add_row(const RowName* name, const Lattice& lattice, const ColumnSplit& split,
                          ColumnWidths widths, const std::vector<std::size_t>& sources) {
  ++row_;
  if (name != nullptr) {
    Block item = cell(name, 0, Recovery::joined);
    item.text = name->item.item_no;
    place(item, {name->item_line});
    blocks_.push_back(std::move(item));
    if (!name->item.ministries.empty()) {
      Block ministries = cell(name, 1, Recovery::joined);
      ministries.text = joined(name->item.ministries, "\n");
      place(ministries, name->ministry_lines);
      blocks_.push_back(std::move(ministries));
    }
  }
  const Recovery recovery = split.margin < safe_margin ? Recovery::doubtful : Recovery::separated;
  add_column(name, 0, lattice, split.left, widths.left, recovery, sources);
  add_column(name, 1, lattice, split.right, widths.right, recovery, sources);
}

void TableBlocks::add_column(const RowName* name, int col, const Lattice& lattice,
                             const std::vector<int>& fragments, int width, Recovery recovery,
                             const std::vector<std::size_t>& sources) {
  const Column& column = columns_[col];
  for (const CellPart& part : parts_of_column(lattice, fragments, width, blanks_)) {
    Block block = cell(name, first_text_column + col, recovery);
    block.text = part.text;
    block.cell = column.role;
    block.fiscal_years = one_of(column.years, false);
    if (!column.words.empty()) block.cell_heading = column.words;
    if (!part.label.empty()) {
      block.cell_heading = part.label;
      const CellRole role = role_of_words(part.label);
      // A plan below what was done is that of the year to come.
      if (role == CellRole::progress || role == CellRole::next_plan) block.cell = role;
      if (role == CellRole::plan) block.cell = column.role == CellRole::plan ? role : CellRole::next_plan;
      const std::vector<int> years = fiscal_years_in(part.label);
      if (!years.empty())
        block.fiscal_years = one_of(years, false);
      else if (block.cell == CellRole::next_plan)
        block.fiscal_years = one_of(column.years, true);
    }
    std::vector<std::size_t> from;
    for (const int fragment : part.fragments) {
      const auto line =
          std::upper_bound(lattice.lines.begin(), lattice.lines.end(), fragment,
                           [](int number, const Lattice::Line& one) { return number < one.first_fragment; });
      from.push_back(sources[static_cast<std::size_t>(line - lattice.lines.begin() - 1)]);
    }
    place(block, std::move(from));
    blocks_.push_back(std::move(block));
  }
}

}  // namespace hakusho::indexer::interleaved
