// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/table_header.hpp"

#include <algorithm>
#include <map>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"
#include "indexer/layout/table/column_part.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t longest_heading = 100;
constexpr int most_columns = 20000;

// Of a column of figures; a year is a name.
bool is_figure(std::string_view text) {
  const std::string key = dict::matching_key(text);
  std::size_t digits = 0, others = 0;
  for (std::size_t at = 0; at < key.size();) {
    const char32_t c = dict::next_code_point(key, at);
    if (c >= U'0' && c <= U'9')
      ++digits;
    else if (std::u32string_view(U",.%-+△▲()~:/円人件回").find(c) == std::u32string_view::npos)
      ++others;
  }
  const bool year = digits == key.size() && digits == 4 && (key.starts_with("19") || key.starts_with("20"));
  return digits > 0 && others == 0 && !year;
}

bool is_name(std::string_view text) {
  constexpr std::size_t longest_name = 45;
  return !text.ends_with("。") && dict::count_code_points(text) <= longest_name && !read_part_label(text);
}

// Figures stand below figures: then the row is one of them.
bool is_row_of_names(const TextTable& table, int row) {
  bool any = false;
  std::vector<int> figures;
  for (const TextCell& cell : table.cells) {
    if (cell.row != row) continue;
    const std::string text = text_of(cell);
    if (text.empty()) continue;
    any = true;
    if (!is_name(text)) return false;
    if (cell.col == 0 && looks_like_item_number(text) && read_column_head(text).part != ColumnPart::item)
      return false;
    if (is_figure(text)) figures.push_back(cell.col);
  }
  return any && std::none_of(table.cells.begin(), table.cells.end(), [&](const TextCell& cell) {
           return cell.row > row && std::find(figures.begin(), figures.end(), cell.col) != figures.end() &&
                  is_figure(text_of(cell));
         });
}

// The words are those of a measure table, and no others.
bool names_measures(const TextTable& table, int row) {
  int cells = 0, named = 0;
  for (const TextCell& cell : table.cells) {
    if (cell.row != row || text_of(cell).empty()) continue;
    const ColumnHead head = read_column_head(text_of(cell));
    ++cells;
    named += head.part != ColumnPart::other && !head.weak ? 1 : 0;
  }
  return named >= 2 && named * 3 >= cells * 2;
}

}  // namespace

std::string text_of(const TextCell& cell) {
  std::string text;
  for (const CellParagraph& paragraph : cell.paragraphs) {
    if (paragraph.text.empty()) continue;
    if (!text.empty()) text += '\n';
    text += paragraph.text;
  }
  return text;
}

int header_rows_by_words(const TextTable& table) {
  int last_row = 0;
  for (const TextCell& cell : table.cells) last_row = std::max(last_row, cell.row);
  int rows = 0;
  while (rows < table.header_rows && rows < last_row && is_row_of_names(table, rows)) ++rows;
  // The header may be all that had room on the page.
  while (rows <= last_row && is_row_of_names(table, rows) && names_measures(table, rows)) ++rows;
  return rows;
}

std::vector<std::string> column_headings(const TextTable& table, int header_rows) {
  std::vector<std::string> headings;
  int columns = 0;
  for (const TextCell& cell : table.cells) columns = std::max(columns, cell.col + std::max(cell.cols, 1));
  for (const TextCell& cell : table.cells) {
    if (cell.row >= header_rows || cell.col < 0) continue;
    if (columns > 2 && cell.col == 0 && cell.cols >= columns && header_rows > 1) continue;  // a title
    const std::string text = text_of(cell);
    if (text.empty() || dict::count_code_points(text) > longest_heading) continue;
    const auto end = static_cast<std::size_t>(std::min(cell.col + std::max(cell.cols, 1), most_columns));
    if (headings.size() < end) headings.resize(end);
    for (auto col = static_cast<std::size_t>(cell.col); col < end; ++col) {
      if (!headings[col].empty()) headings[col] += " / ";
      headings[col] += text;
    }
  }
  for (std::string& heading : headings) std::replace(heading.begin(), heading.end(), '\n', ' ');
  return headings;
}

}  // namespace hakusho::indexer
