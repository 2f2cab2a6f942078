// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/interleaved_text.hpp"

#include <algorithm>
#include <limits>
#include <span>

#include "dict/utf8.hpp"
#include "indexer/layout/interleaved/column_widths.hpp"
#include "indexer/layout/interleaved/page_furniture.hpp"
#include "indexer/layout/interleaved/prose.hpp"
#include "indexer/layout/interleaved/row_split.hpp"
#include "indexer/layout/interleaved/table_blocks.hpp"
#include "indexer/layout/interleaved/table_region.hpp"
#include "indexer/layout/line_form.hpp"

namespace hakusho::indexer {
namespace interleaved {
namespace {

constexpr std::size_t sampled_lines = 150;     // for the widths of the columns
constexpr std::size_t learnt_bytes = 3 << 20;  // of the text itself, by the join model
constexpr std::size_t longest_stretch = 3000;  // lines; more are no table of measures
constexpr std::size_t longest_line = 1200;     // bytes: a line of two columns is a fifth of that

// What the text itself says about which characters follow each other: the insides of its lines. At a blank
// two columns may meet, so nothing is learnt across one.
JoinModel model_for(const std::vector<SourceLine>& lines) {
  JoinModel model = JoinModel::shipped();
  std::string runs;
  for (const SourceLine& line : lines) {
    if (runs.size() + line.text.size() > learnt_bytes) break;
    for (std::size_t at = 0; at < line.text.size();) {
      const std::size_t begin = at;
      const char32_t c = dict::next_code_point(line.text, at);
      if (dict::is_white_space(c))
        runs += '\n';
      else
        runs += line.text.substr(begin, at - begin);
    }
    runs += '\n';
  }
  model.learn(runs);
  return model;
}

std::vector<std::string_view> texts_of(const std::vector<SourceLine>& lines) {
  std::vector<std::string_view> texts;
  for (const SourceLine& line : lines) texts.push_back(line.text);
  return texts;
}

struct StretchLines {
  Lattice lattice;
  std::vector<std::size_t> sources;
};

StretchLines lines_of(const Stretch& stretch, const std::vector<SourceLine>& lines, const JoinModel& model,
                      std::size_t most = longest_stretch) {
  StretchLines result;
  std::vector<std::string_view> texts;
  for (const std::size_t source : stretch.lines) {
    if (texts.size() >= most) break;
    texts.push_back(lines[source].text);
    result.sources.push_back(source);
  }
  result.lattice = lattice_of(texts, model);
  return result;
}

bool is_recoverable(const TableRegion& table, const std::vector<SourceLine>& lines) {
  bool any = false;
  for (const Stretch& stretch : table.stretches) {
    if (stretch.lines.size() > longest_stretch) return false;
    for (const std::size_t line : stretch.lines)
      if (lines[line].text.size() > longest_line) return false;
    any = any || !stretch.lines.empty() || !stretch.names.empty();
  }
  return any;
}

// Widths from the first stretches of the given tables.
ColumnWidths widths_of(std::span<const TableRegion> tables, const std::vector<SourceLine>& lines,
                       const JoinModel& model) {
  std::vector<std::string_view> texts;
  std::vector<LineSpan> sample;
  for (const TableRegion& table : tables) {
    for (const Stretch& stretch : table.stretches) {
      if (stretch.lines.empty() || texts.size() >= sampled_lines) continue;
      const std::size_t first = texts.size();
      for (std::size_t i = 0; i < stretch.lines.size() && texts.size() < sampled_lines; ++i)
        texts.push_back(lines[stretch.lines[i]].text);
      sample.push_back({first, texts.size()});
    }
  }
  const Lattice lattice = lattice_of(texts, model);
  JoinTable joins(lattice, model);
  return find_widths(lattice, sample, joins);
}

std::size_t rows_in(const Stretch& stretch, const std::vector<SourceLine>& lines) {
  std::size_t labels = 0;
  for (const std::size_t line : stretch.lines) {
    const std::string_view text = lines[line].text;
    const std::size_t open = text.rfind(' ');
    const std::string_view end = open == text.npos ? text : text.substr(open + 1);
    labels += (is_label(text) || is_label(end)) && role_of_words(end) == CellRole::progress;
  }
  const std::size_t names = stretch.names.size();
  if (names == 0) return std::max<std::size_t>(1, labels);
  return labels > 0 ? std::min(names, std::max<std::size_t>(labels, 1)) : names;
}

void add_stretch(const Stretch& stretch, const std::vector<SourceLine>& lines, const JoinModel& model,
                 ColumnWidths widths, TableBlocks& blocks) {
  const StretchLines text = lines_of(stretch, lines, model);
  std::vector<LineSpan> rows;
  JoinTable joins(text.lattice, model);
  if (!text.sources.empty())
    rows = split_rows(text.lattice, {0, text.sources.size()}, stretch.after_gap, rows_in(stretch, lines),
                      widths, joins);
  for (std::size_t i = 0; i < std::max(rows.size(), stretch.names.size()); ++i) {
    const RowName* name = i < stretch.names.size() ? &stretch.names[i] : nullptr;
    const ColumnSplit split =
        i < rows.size() ? split_columns(text.lattice, rows[i], widths, joins) : ColumnSplit();
    blocks.add_row(name, text.lattice, split, widths, text.sources);
  }
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

}  // namespace

std::optional<InterleavedText> recover_interleaved(std::string_view text) {
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

  const JoinModel model = model_for(lines);
  const ColumnWidths widths = widths_of(regions.tables, lines, model);
  for (const TableRegion& table : regions.tables)
    std::fill(taken.begin() + static_cast<std::ptrdiff_t>(table.first_line),
              taken.begin() + static_cast<std::ptrdiff_t>(table.end_line), true);
  const BlankHabit blanks = blank_habit_of(texts_of(lines));
  Merger merger(prose_blocks(lines, taken, regions.headings, blanks));
  std::size_t next = 0;
  const auto add_furniture_before = [&](std::size_t end) {
    for (; next < end; ++next)
      if (furniture_lines.kinds[next])
        merger.add_furniture(furniture(lines[next], *furniture_lines.kinds[next]));
  };
  for (const TableRegion& table : regions.tables) {
    add_furniture_before(table.first_line);
    TableBlocks cells(lines, table, blanks);
    for (const Stretch& stretch : table.stretches) add_stretch(stretch, lines, model, widths, cells);
    merger.add_table(cells.take(), lines[table.first_line].number);
  }
  add_furniture_before(lines.size());
  InterleavedText result;
  result.blocks = merger.finish();
  for (Block& block : result.blocks) {
    const auto label = furniture_lines.labels.find(block.page.value_or(1));
    if (label != furniture_lines.labels.end()) block.page_label = label->second;
  }
  if (furniture_lines.preface) report_preface(furniture_lines, result);
  return result;
}

}  // namespace hakusho::indexer
