// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/grid_rows.hpp"

#include <algorithm>

#include "indexer/layout/table/row_starts.hpp"
#include "indexer/layout/table/text_rows.hpp"

namespace hakusho::indexer {
namespace {

// Every column has a cell of its own here, and none reaches into the rows above or below.
bool is_plain_row(const RuledGrid& grid, int row) {
  for (int column = 0; column < grid.columns(); ++column) {
    const int cell = grid.cell_at(row, column);
    if (column > 0 && grid.cell_at(row, column - 1) == cell) return false;
    if (row > 0 && grid.cell_at(row - 1, column) == cell) return false;
    if (row + 1 < grid.rows() && grid.cell_at(row + 1, column) == cell) return false;
  }
  return true;
}

// Lines that name a row and give figures for it, and few others.
bool are_rows_of_figures(const std::vector<TextRow>& rows, const std::vector<float>& borders) {
  constexpr std::size_t fewest_lines = 4;
  if (rows.size() < fewest_lines) return false;
  const std::vector<bool> figures = figure_columns(rows, borders);
  if (std::count(figures.begin(), figures.end(), true) * 2 < static_cast<std::ptrdiff_t>(borders.size()))
    return false;
  std::size_t whole = 0;
  for (const TextRow& row : rows) {
    const std::vector<bool> filled = filled_columns(row, borders);
    whole += filled.front() && std::count(filled.begin(), filled.end(), true) * 2 >
                                   static_cast<std::ptrdiff_t>(borders.size())
                 ? 1
                 : 0;
  }
  return whole * 4 >= rows.size() * 3;
}

// The new borders within the row, between its lines.
std::vector<float> line_borders(const std::vector<TextRow>& rows) {
  std::vector<float> borders;
  for (std::size_t i = 1; i < rows.size(); ++i) borders.push_back((rows[i - 1].bottom + rows[i].top) / 2);
  return borders;
}

// Where all that rules part is the header and the rest: a row begins with each number in the first column.
std::vector<float> numbered_borders(const std::vector<TextRow>& rows, const std::vector<float>& borders,
                                    float em) {
  std::vector<float> ys;
  for (const std::size_t start : numbered_rows(rows, borders, em))
    if (start > 0) ys.push_back((rows[start - 1].bottom + rows[start].top) / 2);
  return ys;
}

void split_row(RuledGrid& grid, int row, const std::vector<float>& borders) {
  if (borders.empty()) return;
  const auto columns = static_cast<std::size_t>(grid.columns());
  std::vector<int> cells;
  for (std::size_t i = 0; i < borders.size() * columns; ++i) cells.push_back(grid.cell_count++);
  const auto below = static_cast<std::ptrdiff_t>((static_cast<std::size_t>(row) + 1) * columns);
  grid.cell_of.insert(grid.cell_of.begin() + below, cells.begin(), cells.end());
  grid.ys.insert(grid.ys.begin() + row + 1, borders.begin(), borders.end());
}

}  // namespace

void split_open_rows(RuledGrid& grid, const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs,
                     float em) {
  if (grid.columns() < 2 || grid.rows() > 60) return;  // ruled in full: nothing to part
  const bool one_body = grid.rows() <= 2;
  const std::vector<float> borders(grid.xs.begin() + 1, grid.xs.end() - 1);
  for (int row = grid.rows() - 1; row >= 0; --row) {
    const float top = grid.ys[static_cast<std::size_t>(row)],
                bottom = grid.ys[static_cast<std::size_t>(row) + 1];
    if (bottom - top < 4 * em || !is_plain_row(grid, row)) continue;
    std::vector<std::uint32_t> of_row;
    for (const std::uint32_t glyph : glyphs) {
      const float y = pool[glyph].box.center_y();
      if (y > top && y < bottom) of_row.push_back(glyph);
    }
    const std::vector<TextRow> lines = text_rows(pool, of_row, em);
    if (are_rows_of_figures(lines, borders))
      split_row(grid, row, line_borders(lines));
    else if (one_body)
      split_row(grid, row, numbered_borders(lines, borders, em));
  }
}

}  // namespace hakusho::indexer
