// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/row_collector.hpp"

#include <algorithm>
#include <map>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"
#include "searcher/result/hit_builder.hpp"
#include "searcher/trace/same_report.hpp"
#include "searcher/trace/series_names.hpp"

namespace hakusho::searcher {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The way of "2.7" in a key: digits with single dots or dashes between them.
std::size_t dotted_number(std::string_view key) {
  std::size_t end = 0;
  while (end < key.size()) {
    if (is_digit(key[end])) {
      ++end;
    } else if ((key[end] == '.' || key[end] == '-') && end > 0 && end + 1 < key.size() &&
               is_digit(key[end - 1]) && is_digit(key[end + 1])) {
      ++end;
    } else {
      break;
    }
  }
  return end;
}

// "第2章", "第3節": up to the counter.
std::size_t ordinal_number(std::string_view key) {
  constexpr std::string_view first = "第";
  if (!key.starts_with(first)) return 0;
  for (const std::string_view counter : {"章", "節", "部", "編", "項", "款"}) {
    const std::size_t at = key.find(counter);
    if (at != std::string_view::npos && at > first.size() && at < 5 * first.size())
      return at + counter.size();
  }
  return 0;
}

bool in_measure(const Passage& passage) {
  return passage.cell && *passage.cell != CellRole::other;
}

/// Puts the passages of one report together to rows.
class RowBuilder {
 public:
  explicit RowBuilder(int year) : year_(year) {}

  void add(Passage passage) {
    const std::size_t column = column_of(*passage.cell);
    if (!continues_row(passage, column)) begin_row(passage);
    MeasureRow& row = rows_.back();
    auto& cell = row.cells[column];
    if (!cell) {
      cell.emplace();
      cell->section_number = row.section_number;
      cell->parts.push_back(passage.id);
      cell->passage = std::move(passage);
      return;
    }
    append(*cell, passage);
  }
  std::vector<MeasureRow> finish() { return std::move(rows_); }

 private:
  // Where the table's rows are numbered the number decides. Else a row ends where a column comes again that
  // another one has followed.
  bool continues_row(const Passage& passage, std::size_t column) const {
    if (rows_.empty()) return false;
    const MeasureRow& row = rows_.back();
    const Passage& before = row.any().passage;
    if (before.document.id != passage.document.id) return false;
    if (passage.table && passage.row) return passage.table == before.table && passage.row == before.row;
    if (passage.item_no != before.item_no || passage.section != before.section) return false;
    for (std::size_t later = column + 1; later < row.cells.size(); ++later)
      if (row.cells[later]) return false;
    return true;
  }

  void begin_row(const Passage& passage) {
    MeasureRow row;
    row.year = year_;
    row.ministries = passage.ministries;
    row.item_no = passage.item_no.value_or("");
    row.section_number = section_number_of(passage.section);
    row.section_title = passage.section.empty() ? "" : passage.section.back();
    rows_.push_back(std::move(row));
  }

  // A long cell is several passages; a list goes on with a new line, a paragraph where it was cut.
  static void append(TraceStep& cell, const Passage& passage) {
    const std::string& text = passage.text;
    std::size_t at = 0;
    const char32_t first = text.empty() ? U'\0' : dict::next_code_point(text, at);
    const bool new_line = first == U'・' || first == U'•' || first == U'○' || first == U'<' || first == U'＜';
    if (new_line) cell.passage.text += '\n';
    cell.passage.text += text;
    if (passage.page) cell.passage.page_end = passage.page_end ? passage.page_end : passage.page;
    if (cell.passage.lines && passage.lines)
      cell.passage.lines->last = std::max(cell.passage.lines->last, passage.lines->last);
    cell.passage.recovery = std::max(cell.passage.recovery, passage.recovery);
    cell.parts.push_back(passage.id);
  }

  int year_;
  std::vector<MeasureRow> rows_;
};

// Passages of the documents wanted that stand in a measure's columns, by document and position. Cells are
// told from everything else by the columns of the index, without reading.
std::map<std::uint64_t, std::vector<std::uint32_t>> cells_of(IndexReader& index,
                                                             const std::vector<bool>& wanted) {
  std::map<std::uint64_t, std::vector<std::uint32_t>> found;
  for (std::uint32_t passage = 1; passage <= index.last_passage(); ++passage) {
    const dict::PassageColumns row = index.columns(passage);
    if (row.counts() && row.block_kind() == BlockKind::cell && wanted[row.document])
      found[index.document(row.document).id].push_back(passage);
  }
  for (auto& [document, passages] : found)
    std::sort(passages.begin(), passages.end(), [&](std::uint32_t a, std::uint32_t b) {
      return index.columns(a).position < index.columns(b).position;
    });
  return found;
}

std::vector<MeasureRow> rows_of(IndexReader& index, const std::vector<std::uint32_t>& passages, int year) {
  RowBuilder builder(year);
  for (const std::uint32_t number : passages) {
    Passage passage = read_passage(index, number);
    if (in_measure(passage)) builder.add(std::move(passage));
  }
  return builder.finish();
}

}  // namespace

std::string heading_number(const std::string& heading) {
  const std::string key = dict::matching_key(heading);
  if (const std::size_t end = dotted_number(key)) return key.substr(0, end);
  return key.substr(0, ordinal_number(key));
}

std::string section_number_of(const std::vector<std::string>& section) {
  for (auto heading = section.rbegin(); heading != section.rend(); ++heading)
    if (std::string number = heading_number(*heading); !number.empty()) return number;
  return {};
}

std::string address_of(const MeasureRow& row) {
  std::string out = row.section_number + row.item_no;
  if (out.empty()) out = row.section_title;
  return out + "@" + std::to_string(row.year);
}

std::vector<YearOfRows> collect_rows(IndexReader& index, const std::string& series) {
  const std::vector<dict::DocumentEntry>& documents = index.documents();
  const SeriesNames names(index);
  std::vector<bool> wanted;
  std::map<std::uint64_t, int> years;
  wanted.reserve(documents.size());
  for (const dict::DocumentEntry& document : documents) {
    wanted.push_back(document.alive && document.metadata.year && names.of(wanted.size()) == series);
    if (wanted.back()) years[document.id] = *document.metadata.year;
  }
  std::map<int, std::vector<std::vector<MeasureRow>>> reports;
  for (const auto& [document, passages] : cells_of(index, wanted)) {
    std::vector<MeasureRow> rows = rows_of(index, passages, years[document]);
    if (!rows.empty()) reports[years[document]].push_back(std::move(rows));
  }
  std::vector<YearOfRows> out;
  for (auto& [year, parts] : reports) out.push_back({year, without_copies(std::move(parts))});
  return out;
}

}  // namespace hakusho::searcher
