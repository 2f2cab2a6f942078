// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/cell_blocks.hpp"

#include <algorithm>
#include <utility>

#include "indexer/layout/table/ministry_names.hpp"
#include "indexer/layout/table/table_header.hpp"

namespace hakusho::indexer {
namespace {

constexpr int most_columns = 20000;

void extend(Block& block, const CellParagraph& paragraph) {
  block.boxes.insert(block.boxes.end(), paragraph.boxes.begin(), paragraph.boxes.end());
  if (!paragraph.lines) return;
  if (!block.lines) block.lines = paragraph.lines;
  block.lines->first = std::min(block.lines->first, paragraph.lines->first);
  block.lines->last = std::max(block.lines->last, paragraph.lines->last);
}

void reach_page_of(Block& block, const TextTable& table) {
  if (table.page > 0 && block.page && table.page > *block.page) block.page_end = table.page;
}

Block placed_block(const OpenTable& open, const TextTable& table, const TextCell& cell,
                   const std::vector<CellParagraph>& paragraphs) {
  Block block;
  block.table = open.number;
  block.col = std::clamp(cell.col, 0, most_columns);
  if (table.page > 0) block.page = table.page;
  for (const CellParagraph& paragraph : paragraphs) extend(block, paragraph);
  return block;
}

Block block_of(const OpenTable& open, const TextTable& table, const TextCell& cell,
               const CellPassage& passage) {
  Block block = placed_block(open, table, cell, passage.paragraphs);
  block.kind = BlockKind::cell;
  for (const CellParagraph& paragraph : passage.paragraphs) {
    if (paragraph.text.empty()) continue;
    if (!block.text.empty()) block.text += '\n';
    block.text += paragraph.text;
  }
  block.row = open.row;
  const auto col = static_cast<std::size_t>(std::max(cell.col, 0));
  if (!passage.label.empty())
    block.cell_heading = passage.label;
  else if (col < open.headings.size() && !open.headings[col].empty())
    block.cell_heading = open.headings[col];
  if (!open.measures) return block;
  block.cell = passage.role;
  block.fiscal_years = passage.years;
  if (!open.item.empty()) block.item_no = open.item;
  block.ministries = open.ministries;
  return block;
}

std::vector<CellPassage> passages_of(const OpenTable& open, const TextCell& cell,
                                     const CellPassage* running) {
  if (open.measures) return cut_at_labels(cell.paragraphs, open.head_of(cell), running);
  CellPassage whole;
  whole.paragraphs = cell.paragraphs;
  return {std::move(whole)};
}

}  // namespace

void CellBlocks::add_header(const OpenTable& open, const TextTable& table, const TextCell& cell) {
  std::string text = text_of(cell);
  if (text.empty()) return;
  std::replace(text.begin(), text.end(), '\n', ' ');
  Block block = placed_block(open, table, cell, cell.paragraphs);
  block.kind = BlockKind::table_head;
  block.text = std::move(text);
  block.row = 0;
  lists_[at_].push_back(std::move(block));
}

void CellBlocks::add_cell(const OpenTable& open, const TextTable& table, const TextCell& cell) {
  for (const CellPassage& passage : passages_of(open, cell, nullptr)) {
    if (passage.paragraphs.empty()) continue;
    lists_[at_].push_back(block_of(open, table, cell, passage));
    last_.set(cell.col, at_, lists_[at_].size() - 1, passage);
  }
}

const std::string* CellBlocks::last_text(int col) const {
  const RunningCell* running = last_.find(col);
  return running == nullptr ? nullptr : &lists_[running->table][running->block].text;
}

void CellBlocks::append_row(OpenTable& open, const TextTable& table, const RowCells& row) {
  for (const TextCell* cell : row.cells) {
    RunningCell* running = last_.find(cell->col);
    if (running == nullptr) {
      add_cell(open, table, *cell);
      continue;
    }
    if (open.is_part(*cell, ColumnPart::ministries)) {
      append_ministries(open, table, *cell, *running);
      continue;
    }
    bool first = true;
    for (const CellPassage& passage : passages_of(open, *cell, &running->passage)) {
      if (!std::exchange(first, false))
        insert_behind(*running, block_of(open, table, *cell, passage), passage);
      else
        append(lists_[running->table][running->block], passage, table);
    }
  }
}

void CellBlocks::append_ministries(OpenTable& open, const TextTable& table, const TextCell& cell,
                                   const RunningCell& running) {
  Block& names = lists_[running.table][running.block];
  for (const CellParagraph& paragraph : cell.paragraphs) {
    if (paragraph.text.empty()) continue;
    names.text += '\n' + paragraph.text;
    extend(names, paragraph);
    reach_page_of(names, table);
  }
  open.ministries = ministry_names(names.text);
  for (std::size_t i = running.table; i < lists_.size(); ++i)
    for (Block& block : lists_[i])
      if (block.table == open.number && block.row == open.row) block.ministries = open.ministries;
}

void CellBlocks::append(Block& block, const CellPassage& passage, const TextTable& table) const {
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
    reach_page_of(block, table);
  }
}

void CellBlocks::insert_behind(RunningCell running, Block block, const CellPassage& passage) {
  auto& blocks = lists_[running.table];
  const std::size_t place = running.block + 1;
  blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(place), std::move(block));
  last_.moved(running.table, place);
  last_.set(running.col, running.table, place, passage);
}

}  // namespace hakusho::indexer
