// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/cell_grid.hpp"

#include <algorithm>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

struct Extent {
  int top = 0, left = 0, bottom = -1, right = -1;
  bool printed = false;  // holds more than blanks
  std::vector<std::uint32_t> glyphs;
  bool exists() const { return bottom >= 0; }
};

std::vector<Extent> extents_of(const RuledGrid& grid) {
  std::vector<Extent> cells(static_cast<std::size_t>(grid.cell_count));
  for (int row = 0; row < grid.rows(); ++row)
    for (int column = 0; column < grid.columns(); ++column) {
      Extent& cell = cells[static_cast<std::size_t>(grid.cell_at(row, column))];
      if (!cell.exists()) {
        cell.top = row;
        cell.left = cell.right = column;
      }
      cell.left = std::min(cell.left, column);
      cell.right = std::max(cell.right, column);
      cell.bottom = row;
    }
  return cells;
}

// The logical row or column of each atom: a new one where a cell begins.
std::vector<int> places(const std::vector<bool>& begins) {
  std::vector<int> places;
  int place = -1;
  for (const bool begin : begins) places.push_back(place += begin ? 1 : 0);
  return places;
}

std::vector<float> kept(const std::vector<float>& borders, const std::vector<bool>& begins) {
  std::vector<float> out;
  for (std::size_t i = 0; i < begins.size(); ++i)
    if (begins[i]) out.push_back(borders[i]);
  out.push_back(borders.back());
  return out;
}

bool by_place(const PageCell& a, const PageCell& b) {
  return a.row != b.row ? a.row < b.row : a.col < b.col;
}

}  // namespace

bool is_blank(char32_t code) {
  return code < 0x21 || dict::is_white_space(code);
}

GlyphPool::GlyphPool(const std::vector<Glyph>& glyphs) : glyphs_(glyphs), taken_(glyphs.size(), false) {
  by_height_.reserve(glyphs.size());
  for (std::uint32_t i = 0; i < glyphs.size(); ++i)
    if (is_finite(glyphs[i].box)) by_height_.emplace_back(glyphs[i].box.center_y(), i);
  std::sort(by_height_.begin(), by_height_.end());
}

std::vector<std::uint32_t> GlyphPool::inside(const Rect& box) const {
  std::vector<std::uint32_t> found;
  auto at =
      std::lower_bound(by_height_.begin(), by_height_.end(), std::pair<float, std::uint32_t>{box.y0, 0});
  for (; at != by_height_.end() && at->first <= box.y1; ++at) {
    const float x = glyphs_[at->second].box.center_x();
    if (!taken_[at->second] && x >= box.x0 && x <= box.x1) found.push_back(at->second);
  }
  std::sort(found.begin(), found.end());
  return found;
}

void GlyphPool::take(const std::vector<std::uint32_t>& glyphs) {
  for (const std::uint32_t glyph : glyphs) taken_[glyph] = true;
}

std::vector<std::uint32_t> GlyphPool::free_glyphs() const {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < glyphs_.size(); ++i)
    if (!taken_[i] && is_finite(glyphs_[i].box)) found.push_back(i);
  return found;
}

std::optional<PageTable> fill_grid(const RuledGrid& grid, const GlyphPool& pool,
                                   const std::vector<std::uint32_t>& glyphs, float em) {
  std::vector<Extent> cells = extents_of(grid);
  for (const std::uint32_t glyph : glyphs) {
    const int row = interval_of(grid.ys, pool[glyph].box.center_y());
    const int column = interval_of(grid.xs, pool[glyph].box.center_x());
    if (row < 0 || column < 0) continue;
    Extent& cell = cells[static_cast<std::size_t>(grid.cell_at(row, column))];
    cell.glyphs.push_back(glyph);
    cell.printed = cell.printed || !is_blank(pool[glyph].code);
  }
  std::vector<bool> row_begins(static_cast<std::size_t>(grid.rows()), false);
  std::vector<bool> column_begins(static_cast<std::size_t>(grid.columns()), false);
  for (const Extent& cell : cells) {
    const auto left = static_cast<std::size_t>(cell.left), right = static_cast<std::size_t>(cell.right);
    // A column too narrow for a character is a double rule; an empty row is no row.
    if (cell.printed || grid.xs[right + 1] - grid.xs[left] > 0.9F * em) column_begins[left] = true;
    if (cell.printed) row_begins[static_cast<std::size_t>(cell.top)] = true;
  }
  const std::vector<int> rows = places(row_begins), columns = places(column_begins);
  PageTable table;
  table.box = grid.box();
  table.xs = kept(grid.xs, column_begins);
  table.ys = kept(grid.ys, row_begins);
  for (Extent& cell : cells) {
    if (!cell.printed) continue;
    const auto top = static_cast<std::size_t>(cell.top), left = static_cast<std::size_t>(cell.left);
    const auto bottom = static_cast<std::size_t>(cell.bottom), right = static_cast<std::size_t>(cell.right);
    PageCell out;
    out.row = rows[top];
    out.col = columns[left];
    out.rows = rows[bottom] - out.row + 1;
    out.cols = columns[right] - out.col + 1;
    out.box = {grid.xs[left], grid.ys[top], grid.xs[right + 1], grid.ys[bottom + 1]};
    out.glyphs = std::move(cell.glyphs);
    table.cells.push_back(std::move(out));
  }
  if (table.cells.empty()) return std::nullopt;
  if (table.cells.size() == 1 || table.xs.size() == 2) table.kind = PageTable::Kind::frame;
  std::sort(table.cells.begin(), table.cells.end(), by_place);
  return table;
}

}  // namespace hakusho::indexer
