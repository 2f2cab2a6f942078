// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/table_recovery.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "dict/utf8.hpp"
#include "indexer/layout/interleaved/column_widths.hpp"
#include "indexer/layout/interleaved/row_split.hpp"
#include "indexer/layout/interleaved/table_blocks.hpp"

namespace hakusho::indexer::interleaved {
namespace {

constexpr std::size_t sampled_lines = 150;     // for the widths of the columns
constexpr std::size_t learnt_bytes = 3 << 20;  // of the text itself, by the join model
constexpr std::size_t longest_stretch = 3000;  // lines; more are no table of measures
constexpr std::size_t longest_line = 1200;     // bytes: a line of two columns is a fifth of that
constexpr std::size_t sampled_readings = 700;  // of lines that are all blanks

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

// Widths from the first stretches of the given tables.
ColumnWidths widths_of(std::span<const TableRegion> tables, const std::vector<SourceLine>& lines,
                       const JoinModel& model, WorkBudget& work) {
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
  Lattice lattice = lattice_of(texts, model);
  std::size_t readings = 0, line = 0;
  while (line < texts.size() && readings < sampled_readings)
    readings += lattice.lines[line++].readings.size();
  if (line < texts.size())
    lattice = lattice_of({texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(line)}, model);
  for (LineSpan& span : sample) span = {std::min(span.first, line), std::min(span.last, line)};
  std::erase_if(sample, [](const LineSpan& span) { return span.first == span.last; });
  JoinTable joins(lattice, model);
  return find_widths(lattice, sample, joins, work);
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

// False: the budget was spent before all rows were done.
bool add_stretch(const Stretch& stretch, const std::vector<SourceLine>& lines, const JoinModel& model,
                 ColumnWidths widths, WorkBudget& work, TableBlocks& blocks) {
  const StretchLines text = lines_of(stretch, lines, model);
  std::vector<LineSpan> rows;
  JoinTable joins(text.lattice, model);
  if (!text.sources.empty())
    rows = split_rows(text.lattice, {0, text.sources.size()}, stretch.after_gap, rows_in(stretch, lines),
                      widths, joins, work);
  for (std::size_t i = 0; i < std::max(rows.size(), stretch.names.size()); ++i) {
    if (work.is_spent()) return false;
    const RowName* name = i < stretch.names.size() ? &stretch.names[i] : nullptr;
    const ColumnSplit split =
        i < rows.size() ? split_columns(text.lattice, rows[i], widths, joins, work) : ColumnSplit();
    blocks.add_row(name, text.lattice, split, widths, text.sources);
  }
  return true;
}

}  // namespace

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

std::vector<std::vector<Block>> recover_tables(const std::vector<TableRegion>& tables,
                                               const std::vector<SourceLine>& lines, BlankHabit blanks,
                                               WorkBudget& work) {
  const JoinModel model = model_for(lines);
  const ColumnWidths widths = widths_of(tables, lines, model, work);
  std::vector<std::vector<Block>> cells(tables.size());
  for (std::size_t i = 0; i < tables.size(); ++i) {
    TableBlocks blocks(lines, tables[i], blanks);
    const bool done =
        std::all_of(tables[i].stretches.begin(), tables[i].stretches.end(),
                    [&](const Stretch& one) { return add_stretch(one, lines, model, widths, work, blocks); });
    if (done) cells[i] = blocks.take();
  }
  return cells;
}

}  // namespace hakusho::indexer::interleaved
