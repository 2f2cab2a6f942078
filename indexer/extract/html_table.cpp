// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/html_table.hpp"

#include <algorithm>
#include <cstdlib>

namespace hakusho::indexer {
namespace {

// The cells of one table, not those of tables inside.
struct Outline {
  struct Cell {
    std::size_t node;
    int row;
    bool head;
  };
  std::vector<Cell> cells;
  std::optional<std::size_t> caption;
  int rows = 0;
  int thead_rows = 0;
  bool has_th = false;
  bool has_inner_table = false;
  bool has_headings = false;
};

bool is_heading(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

void look_inside(const HtmlTree& tree, std::size_t cell, Outline& outline) {
  for (std::size_t i = cell + 1; i < tree.nodes[cell].next; ++i) {
    if (tree.nodes[i].tag == "table") outline.has_inner_table = true;
    if (is_heading(tree.nodes[i].tag)) outline.has_headings = true;
  }
}

Outline outline_of(const HtmlTree& tree, const HtmlTextGatherer& gatherer, std::size_t table) {
  Outline outline;
  std::size_t thead_end = 0;
  for (std::size_t i = table + 1; i < tree.nodes[table].next;) {
    const HtmlNode& node = tree.nodes[i];
    const bool cell = node.tag == "td" || node.tag == "th";
    if (gatherer.is_skipped(i)) {
      i = node.next;
      continue;
    }
    if (node.tag == "thead") thead_end = node.next;
    if (node.tag == "tr") {
      ++outline.rows;
      if (i < thead_end && node.text_size > 0) outline.thead_rows = outline.rows;
    }
    if (cell) {
      if (outline.rows == 0) outline.rows = 1;
      outline.cells.push_back({i, outline.rows - 1, node.tag == "th"});
      outline.has_th = outline.has_th || node.tag == "th";
      look_inside(tree, i, outline);
    }
    if (node.tag == "caption") outline.caption = i;
    i = cell || node.tag == "caption" || node.tag == "table" ? node.next : i + 1;
  }
  return outline;
}

bool arranges_the_page(const HtmlTree& tree, std::size_t table, const Outline& outline) {
  constexpr std::size_t long_text = 1500;  // bytes: 500 characters
  const std::string_view role = tree.nodes[table].attribute("role");
  if (role == "presentation" || role == "none") return true;
  std::size_t filled = 0, longest = 0;
  bool several_columns = false;
  int last_row = -1;
  for (const Outline::Cell& cell : outline.cells) {
    const std::size_t size = tree.nodes[cell.node].text_size;
    if (size == 0) continue;
    ++filled;
    longest = std::max(longest, size);
    several_columns = several_columns || cell.row == last_row;
    last_row = cell.row;
  }
  if (filled <= 1) return true;
  if (outline.has_th || outline.thead_rows > 0 || outline.caption) return false;
  return outline.has_inner_table || outline.has_headings || !several_columns ||
         (outline.rows == 1 && longest > long_text / 3) || (longest > long_text && filled <= 4);
}

int span(const HtmlNode& node, std::string_view name) {
  const std::string value(node.attribute(name));
  return value.empty() ? 1
                       : static_cast<int>(std::clamp(std::strtol(value.c_str(), nullptr, 10), 0L, 70000L));
}

TableCell read_cell(const HtmlTree& tree, const HtmlTextGatherer& gatherer, const Outline::Cell& outline,
                    bool head, std::vector<InlineLine>& ruby) {
  const HtmlNode& node = tree.nodes[outline.node];
  TableCell cell;
  cell.head = head;
  cell.cols = std::max(span(node, "colspan"), 1);
  cell.rows = span(node, "rowspan");
  if (cell.rows == 0) cell.rows = 70000;  // HTML: to the end of the table
  const std::vector<InlineLine> lines = gatherer.paragraphs(outline.node, ruby);
  const InlineLine joined = join_all_lines(lines);
  cell.text = head ? joined.text : as_paragraphs(lines);
  cell.lines = line_range(joined);
  return cell;
}

}  // namespace

std::optional<HtmlTable> read_html_table(const HtmlTree& tree, const HtmlTextGatherer& gatherer,
                                         std::size_t node, std::vector<InlineLine>& ruby) {
  const Outline outline = outline_of(tree, gatherer, node);
  if (arranges_the_page(tree, node, outline)) return std::nullopt;
  HtmlTable table;
  if (outline.caption) table.caption = gatherer.one_line(*outline.caption, ruby);
  TableGrid grid;
  int row = -1;
  for (const Outline::Cell& cell : outline.cells) {
    for (; row < cell.row; ++row) grid.next_row();
    grid.add(read_cell(tree, gatherer, cell, cell.head || cell.row < outline.thead_rows, ruby));
  }
  table.cells = grid.take();
  table.header_rows = outline.thead_rows > 0 ? outline.thead_rows : header_row_count(table.cells);
  return table;
}

}  // namespace hakusho::indexer
