// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/drawing.hpp"

#include <algorithm>
#include <set>

namespace hakusho::indexer {
namespace {

// The border lies well within the glyph, and parts two cells there.
bool is_cut(const RuledGrid& grid, const Glyph& glyph) {
  const Rect& box = glyph.box;
  const float inset_x = 0.3F * box.width(), inset_y = 0.3F * box.height();
  const int row = interval_of(grid.ys, box.center_y()), column = interval_of(grid.xs, box.center_x());
  if (row < 0 || column < 0) return false;
  const int left = interval_of(grid.xs, box.x0 + inset_x), right = interval_of(grid.xs, box.x1 - inset_x);
  const int top = interval_of(grid.ys, box.y0 + inset_y), bottom = interval_of(grid.ys, box.y1 - inset_y);
  const int cell = grid.cell_at(row, column);
  const auto other = [&](int r, int c) { return r >= 0 && c >= 0 && grid.cell_at(r, c) != cell; };
  return other(row, left) || other(row, right) || other(top, column) || other(bottom, column);
}

float cut_share(const RuledGrid& grid, const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs) {
  std::size_t printed = 0, cut = 0;
  for (const std::uint32_t glyph : glyphs) {
    if (is_blank(pool[glyph].code)) continue;
    ++printed;
    cut += is_cut(grid, pool[glyph]) ? 1 : 0;
  }
  return printed == 0 ? 0 : static_cast<float>(cut) / static_cast<float>(printed);
}

// A table names its rows or its columns.
bool has_names(const RuledGrid& grid, const PageTable& table) {
  std::set<int> of_row, of_column;
  for (int column = 0; column < grid.columns(); ++column) of_row.insert(grid.cell_at(0, column));
  for (int row = 0; row < grid.rows(); ++row) of_column.insert(grid.cell_at(row, 0));
  const auto printed = [&](bool row) {
    return static_cast<std::size_t>(
        std::count_if(table.cells.begin(), table.cells.end(),
                      [row](const PageCell& cell) { return (row ? cell.row : cell.col) == 0; }));
  };
  return printed(true) * 2 >= of_row.size() || printed(false) * 2 >= of_column.size();
}

// How many of the rows a column border parts, on average: bars of a chart end at places of their own.
float border_use(const RuledGrid& grid) {
  if (grid.columns() < 2) return 1;
  int parted = 0;
  for (int row = 0; row < grid.rows(); ++row)
    for (int column = 1; column < grid.columns(); ++column)
      parted += grid.cell_at(row, column) != grid.cell_at(row, column - 1) ? 1 : 0;
  return static_cast<float>(parted) / static_cast<float>(grid.rows() * (grid.columns() - 1));
}

bool are_figures(const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs) {
  std::size_t printed = 0, digits = 0;
  for (const std::uint32_t glyph : glyphs) {
    const char32_t c = pool[glyph].code;
    printed += is_blank(c) ? 0 : 1;
    digits +=
        (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') || c == U'.' || c == U'%' || c == U',' ? 1 : 0;
  }
  return digits * 10 >= printed * 7;
}

}  // namespace

bool holds_text(const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs) {
  constexpr std::size_t labels = 400;  // glyphs; a drawing with more has something to say
  return glyphs.size() > labels && !are_figures(pool, glyphs);
}

bool is_written_over(const RuledGrid& grid, const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs) {
  constexpr float many_cut = 0.08F;
  return cut_share(grid, pool, glyphs) > many_cut;
}

bool looks_drawn(const RuledGrid& grid, const PageTable& table, const GlyphPool& pool,
                 const std::vector<std::uint32_t>& glyphs) {
  constexpr int many_cells = 12;
  constexpr int countless_cells = 24;
  if (table.kind == PageTable::Kind::frame && grid.cell_count <= 2) return false;
  if (is_written_over(grid, pool, glyphs)) return true;
  if (grid.ragged * 4 > grid.cell_count && grid.cell_count >= 6) return true;
  if (grid.columns() >= 6 && border_use(grid) < 0.35F && are_figures(pool, glyphs)) return true;
  const auto printed = static_cast<int>(table.cells.size());
  if (grid.cell_count >= countless_cells && printed * 6 < grid.cell_count) return true;
  return grid.cell_count >= many_cells && printed * 10 < grid.cell_count * 4 && !has_names(grid, table);
}

bool is_drawn_on(const Rect& box, const std::vector<Rect>& rules, const std::vector<Rect>& fills) {
  constexpr float inset = 2;
  const Rect inner{box.x0 + inset, box.y0 + inset, box.x1 - inset, box.y1 - inset};
  const auto meets = [&](const Rect& other) {
    return other.x0 < inner.x1 && other.x1 > inner.x0 && other.y0 < inner.y1 && other.y1 > inner.y0;
  };
  const auto background = [&](const Rect& fill) {
    return fill.x0 <= inner.x0 && fill.y0 <= inner.y0 && fill.x1 >= inner.x1 && fill.y1 >= inner.y1;
  };
  const auto drawn = std::count_if(rules.begin(), rules.end(), meets) +
                     std::count_if(fills.begin(), fills.end(),
                                   [&](const Rect& fill) { return meets(fill) && !background(fill); });
  return drawn > 1;  // an underline is allowed
}

void make_figure(PageTable& table, const Rect& box, std::vector<std::uint32_t> glyphs) {
  table.kind = PageTable::Kind::figure;
  table.box = box;
  table.xs = {box.x0, box.x1};
  table.ys = {box.y0, box.y1};
  table.header_rows = 0;
  table.cells.assign(1, PageCell{});
  table.cells.front().box = box;
  table.cells.front().glyphs = std::move(glyphs);
}

}  // namespace hakusho::indexer
