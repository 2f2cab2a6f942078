// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/interleaved_text.hpp"

#include <algorithm>
#include <limits>

#include "indexer/layout/interleaved/page_furniture.hpp"
#include "indexer/layout/interleaved/prose.hpp"
#include "indexer/layout/interleaved/table_recovery.hpp"
#include "indexer/layout/interleaved/table_region.hpp"
#include "indexer/layout/line_form.hpp"

namespace hakusho::indexer {
namespace interleaved {
namespace {

std::vector<std::string_view> texts_of(const std::vector<SourceLine>& lines) {
  std::vector<std::string_view> texts;
  for (const SourceLine& line : lines) texts.push_back(line.text);
  return texts;
}

Block furniture(const SourceLine& line, BlockKind kind) {
  Block block;
  block.kind = kind;
  block.text = std::string(line.text);
  block.lines = LineRange{line.number, line.number};
  block.page = line.page;
  return block;
}

// Blocks of the prose, of the tables and of the furniture in the order of their lines.
class Merger {
 public:
  Merger(std::vector<Block> prose) : prose_(std::move(prose)) {}

  void add_furniture(Block block) {
    take_prose_before(block.lines->first);
    blocks_.push_back(std::move(block));
  }
  void add_table(std::vector<Block> cells, int first_line) {
    take_prose_before(first_line);
    for (Block& cell : cells) {
      cell.section = section_;
      cell.table = tables_;
      blocks_.push_back(std::move(cell));
    }
    ++tables_;
  }
  std::vector<Block> finish() {
    take_prose_before(std::numeric_limits<int>::max());
    return std::move(blocks_);
  }

 private:
  void take_prose_before(int line) {
    for (; next_ < prose_.size() && prose_[next_].lines->first < line; ++next_) {
      section_ = prose_[next_].section;
      blocks_.push_back(std::move(prose_[next_]));
    }
  }

  std::vector<Block> prose_, blocks_;
  std::vector<std::string> section_;
  std::size_t next_ = 0;
  int tables_ = 0;
};

}  // namespace
}  // namespace interleaved

using namespace interleaved;

namespace {

// A head of a table has one of these; most texts have none, and are not looked at further.
bool may_hold_table(std::string_view text) {
  for (const std::string_view word : {"担当", "所管", "府省", "省庁", "実施主体"})
    if (text.find(word) != text.npos)
      for (const std::string_view item : {"項番", "番号", "No", "NO", "№", "Ｎｏ", "ＮＯ"})
        if (text.find(item) != text.npos) return true;
  return false;
}

// Two names for the year of one report: both lines are doubtful, and the reader of the report is told.
void report_preface(const PageFurniture& furniture_lines, InterleavedText& result) {
  const SitePreface& preface = *furniture_lines.preface;
  result.metadata = preface.metadata;
  const auto conflict = year_conflict(preface.title, furniture_lines.heads);
  if (!conflict) return;
  result.notes.push_back({"the site that published it calls it {0}, the page itself {1}",
                          {conflict->in_title, conflict->in_head}});
  for (Block& block : result.blocks)
    if (block.kind == BlockKind::running_head &&
        (block.text == preface.title_line || block.text == conflict->head))
      block.recovery = Recovery::doubtful;
}

// Tables that the budget did not reach: their lines stand as they did, and nobody has to take them for read.
void report_left(const std::vector<TableRegion>& left, const std::vector<SourceLine>& lines,
                 std::vector<Block>& prose, InterleavedText& result) {
  result.notes.push_back(
      {"tables too tangled to be taken apart are left as they stand: {0}, the first at line {1}",
       {std::to_string(left.size()), std::to_string(lines[left.front().first_line].number)}});
  auto table = left.begin();
  for (Block& block : prose) {
    while (table != left.end() && lines[table->end_line - 1].number < block.lines->first) ++table;
    if (table == left.end()) break;
    if (block.lines->last >= lines[table->first_line].number) block.recovery = Recovery::doubtful;
  }
}

}  // namespace

WorkBudget budget_for(std::string_view text) {
  // Tables as reports have them cost four steps a byte, and as much as 800,000 to learn how wide their
  // columns are.
  constexpr std::size_t for_widths = 10'000'000, for_byte = 8;
  return WorkBudget(for_widths + for_byte * text.size());
}

std::optional<InterleavedText> recover_interleaved(std::string_view text, WorkBudget work) {
  if (!may_hold_table(text)) return std::nullopt;
  const std::vector<SourceLine> lines = split_lines(text);
  if (std::none_of(lines.begin(), lines.end(), [](const SourceLine& line) {
        return read_table_head(line.text).has_value() || is_item_head(line.text);
      }))
    return std::nullopt;
  const PageFurniture furniture_lines = find_furniture(lines);
  std::vector<bool> taken(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) taken[i] = furniture_lines.kinds[i].has_value();
  TableRegions regions = find_tables(lines, taken);
  std::erase_if(regions.tables, [&](const TableRegion& table) { return !is_recoverable(table, lines); });
  if (regions.tables.empty()) return std::nullopt;

  InterleavedText result;
  const BlankHabit blanks = blank_habit_of(texts_of(lines));
  std::vector<std::vector<Block>> cells = recover_tables(regions.tables, lines, blanks, work);
  result.steps = work.spent();
  std::vector<TableRegion> left;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const TableRegion& table = regions.tables[i];
    if (cells[i].empty())
      left.push_back(table);
    else
      std::fill(taken.begin() + static_cast<std::ptrdiff_t>(table.first_line),
                taken.begin() + static_cast<std::ptrdiff_t>(table.end_line), true);
  }
  std::vector<Block> prose = prose_blocks(lines, taken, regions.headings, blanks);
  if (!left.empty()) report_left(left, lines, prose, result);
  Merger merger(std::move(prose));
  std::size_t next = 0;
  const auto add_furniture_before = [&](std::size_t end) {
    for (; next < end; ++next)
      if (furniture_lines.kinds[next])
        merger.add_furniture(furniture(lines[next], *furniture_lines.kinds[next]));
  };
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].empty()) continue;
    const std::size_t first = regions.tables[i].first_line;
    add_furniture_before(first);
    merger.add_table(std::move(cells[i]), lines[first].number);
  }
  add_furniture_before(lines.size());
  result.blocks = merger.finish();
  for (Block& block : result.blocks) {
    const auto label = furniture_lines.labels.find(block.page.value_or(1));
    if (label != furniture_lines.labels.end()) block.page_label = label->second;
  }
  if (furniture_lines.preface) report_preface(furniture_lines, result);
  return result;
}

}  // namespace hakusho::indexer
