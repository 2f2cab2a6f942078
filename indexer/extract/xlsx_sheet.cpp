// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "indexer/extract/docx_styles.hpp"
#include "indexer/extract/inline_text.hpp"
#include "indexer/extract/metadata_date.hpp"

namespace hakusho::indexer {
namespace {

constexpr int most_rows = 1048576;
constexpr int most_columns = 16384;

struct Place {
  int row = 0, col = 0;
};

// "B12"
std::optional<Place> read_place(std::string_view reference) {
  int col = 0;
  std::size_t letters = 0;
  for (; letters < reference.size() && letters < 3; ++letters) {
    const char c = static_cast<char>(reference[letters] & ~0x20);
    if (c < 'A' || c > 'Z') break;
    col = col * 26 + (c - 'A' + 1);
  }
  const int row = number_in(reference.substr(letters), 0);
  if (col < 1 || col > most_columns || row < 1 || row > most_rows) return std::nullopt;
  return Place{row - 1, col - 1};
}

struct Area {
  Place first, last;
};

std::optional<Area> read_area(std::string_view reference) {
  const std::size_t colon = reference.find(':');
  const auto first = read_place(reference.substr(0, colon));
  const auto last = colon == std::string_view::npos ? first : read_place(reference.substr(colon + 1));
  if (!first || !last || last->row < first->row || last->col < first->col) return std::nullopt;
  return Area{*first, *last};
}

// Finds the merged area a cell lies in, for cells that come in order.
class MergedAreas {
 public:
  explicit MergedAreas(XmlNode merges) {
    for (const XmlNode node : merges)
      if (const auto area = read_area(node.attribute("ref"))) areas_.push_back(*area);
    std::sort(areas_.begin(), areas_.end(),
              [](const Area& a, const Area& b) { return a.first.row < b.first.row; });
  }

  const Area* around(const Place& place) {
    for (; next_ < areas_.size() && areas_[next_].first.row <= place.row; ++next_) open(areas_[next_]);
    auto area = open_.upper_bound(place.col);
    if (area == open_.begin()) return nullptr;
    --area;
    const Area& found = area->second;
    return found.last.row >= place.row && found.last.col >= place.col ? &found : nullptr;
  }

 private:
  // Merged areas do not overlap: a new one ends those that began at the same columns further up.
  void open(const Area& area) {
    auto other = open_.lower_bound(area.first.col);
    while (other != open_.end() && other->first <= area.last.col && other->second.last.row < area.first.row)
      other = open_.erase(other);
    open_.insert_or_assign(area.first.col, area);
  }

  std::vector<Area> areas_;
  std::size_t next_ = 0;
  std::map<int, Area> open_;  ///< by first column
};

std::string lines_of(std::string_view text) {
  InlineText lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.add(text.substr(0, end));
    lines.add_break();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return as_paragraphs(join_broken_lines(lines.take()));
}

// Control characters are written as _x000D_.
std::string unescaped(std::string text) {
  for (std::size_t at = text.find("_x000D_"); at != std::string::npos; at = text.find("_x000D_", at))
    text.erase(at, 7);
  return text;
}

std::string number_text(const std::string& value, std::string_view style, const XlsxWorkbook& workbook) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size()) return collapsed(value);
  return shown_number(number, workbook.formats.of_style(style), workbook.from_1904);
}

std::string cell_text(XmlNode cell, const XlsxWorkbook& workbook) {
  const std::string_view type = cell.attribute("t");
  if (type == "inlineStr") return xlsx_string(cell.child("is"));
  if (type == "e") return {};
  const std::string value = cell.child("v").text();
  if (value.empty()) return {};
  if (type == "s") {
    const int index = number_in(value, -1);
    if (index < 0 || static_cast<std::size_t>(index) >= workbook.strings.size()) return {};
    return workbook.strings[static_cast<std::size_t>(index)];
  }
  if (type == "str") return lines_of(unescaped(value));
  if (type == "b") return value == "1" || value == "true" ? "TRUE" : "FALSE";
  if (type == "d") return iso_date(std::string_view(value).substr(0, 10)).value_or(collapsed(value));
  return number_text(value, cell.attribute("s"), workbook);
}

std::vector<TableCell> cells_of(XmlNode rows, const XlsxWorkbook& workbook) {
  std::vector<TableCell> cells;
  int row = -1;
  for (const XmlNode row_node : rows) {
    if (row_node.name() != "row") continue;
    const int number = number_in(row_node.attribute("r"), row + 2);
    if (number < 1 || number > most_rows) continue;
    row = number - 1;
    int col = -1;
    for (const XmlNode node : row_node) {
      if (node.name() != "c") continue;
      const auto place = read_place(node.attribute("r"));
      col = place ? place->col : col + 1;
      if (col >= most_columns) break;
      TableCell cell;
      cell.row = place ? place->row : row;
      cell.col = col;
      cell.text = cell_text(node, workbook);
      if (!cell.text.empty()) cells.push_back(std::move(cell));
    }
  }
  return cells;
}

bool stands_before(const TableCell& a, const TableCell& b) {
  return a.row != b.row ? a.row < b.row : a.col < b.col;
}

bool is_same_place(const TableCell& a, const TableCell& b) {
  return a.row == b.row && a.col == b.col;
}

// Rows that stay in sight, or the row with the buttons of a filter.
std::optional<int> fixed_rows(XmlNode worksheet) {
  for (const XmlNode view : worksheet.child("sheetViews")) {
    const XmlNode pane = view.child("pane");
    const std::string_view state = pane.attribute("state");
    const int rows = number_in(pane.attribute("ySplit"), 0);
    if ((state == "frozen" || state == "frozenSplit") && rows > 0) return rows;
  }
  if (const auto area = read_area(worksheet.child("autoFilter").attribute("ref"))) return area->first.row + 1;
  return std::nullopt;
}

}  // namespace

std::string xlsx_string(XmlNode item) {
  std::string text;
  for (const XmlNode node : item) {
    if (node.name() == "t") text += node.text();
    if (node.name() == "r") text += node.child("t").text();
  }
  return lines_of(unescaped(std::move(text)));
}

XlsxSheet read_xlsx_sheet(XmlNode worksheet, const XlsxWorkbook& workbook) {
  XlsxSheet sheet;
  std::vector<TableCell> cells = cells_of(worksheet.child("sheetData"), workbook);
  std::stable_sort(cells.begin(), cells.end(), stands_before);
  cells.erase(std::unique(cells.begin(), cells.end(), is_same_place), cells.end());
  MergedAreas merged(worksheet.child("mergeCells"));
  for (TableCell& cell : cells) {
    if (const Area* area = merged.around({cell.row, cell.col})) {
      // What lies below a merged cell does not show.
      if (area->first.row != cell.row || area->first.col != cell.col) continue;
      cell.rows = area->last.row - area->first.row + 1;
      cell.cols = area->last.col - area->first.col + 1;
    }
    sheet.cells.push_back(std::move(cell));
  }
  sheet.header_end = fixed_rows(worksheet);
  return sheet;
}

}  // namespace hakusho::indexer
