// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/wide_cells.hpp"

#include <algorithm>

#include "indexer/layout/table/text_rows.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t fewest_lines = 3;  // one line with a gap in it is a line with a gap

struct Area {
  int top = 0, left = 0, bottom = -1, right = -1, atoms = 0;
  bool is_wide() const {
    return right > left && (bottom - top + 1) * (right - left + 1) == atoms;  // and a rectangle
  }
};

std::vector<Area> areas_of(const RuledGrid& grid) {
  std::vector<Area> areas(static_cast<std::size_t>(grid.cell_count));
  for (int row = 0; row < grid.rows(); ++row)
    for (int column = 0; column < grid.columns(); ++column) {
      Area& area = areas[static_cast<std::size_t>(grid.cell_at(row, column))];
      if (area.atoms++ == 0) area = {row, column, row, column, 1};
      area.left = std::min(area.left, column);
      area.right = std::max(area.right, column);
      area.bottom = row;
    }
  return areas;
}

bool parts(const std::vector<TextRow>& rows, float x) {
  std::size_t crossing = 0, both = 0;
  for (const TextRow& row : rows) {
    crossing += crosses(row, x) ? 1 : 0;
    both += row.runs.front().box.center_x() < x && row.runs.back().box.center_x() > x ? 1 : 0;
  }
  return crossing * 8 <= rows.size() && both * 10 >= rows.size() * 6;
}

// From each border on, a new cell.
void part_at(RuledGrid& grid, const Area& area, const std::vector<int>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const int end = i + 1 < columns.size() ? columns[i + 1] : area.right + 1;
    const int cell = grid.cell_count++;
    for (int row = area.top; row <= area.bottom; ++row)
      for (int column = columns[i]; column < end; ++column)
        grid.cell_of[static_cast<std::size_t>(row * grid.columns() + column)] = cell;
  }
}

}  // namespace

void split_wide_cells(RuledGrid& grid, const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs,
                      float em) {
  const std::vector<Area> areas = areas_of(grid);
  std::vector<std::vector<std::uint32_t>> of_cell(areas.size());
  for (const std::uint32_t glyph : glyphs) {
    const int row = interval_of(grid.ys, pool[glyph].box.center_y());
    const int column = interval_of(grid.xs, pool[glyph].box.center_x());
    if (row >= 0 && column >= 0)
      of_cell[static_cast<std::size_t>(grid.cell_at(row, column))].push_back(glyph);
  }
  for (std::size_t cell = 0; cell < areas.size(); ++cell) {
    if (!areas[cell].is_wide() || of_cell[cell].size() < fewest_lines) continue;
    const std::vector<TextRow> rows = text_rows(pool, of_cell[cell], em);
    if (rows.size() < fewest_lines) continue;
    std::vector<int> columns;
    for (int column = areas[cell].left + 1; column <= areas[cell].right; ++column)
      if (parts(rows, grid.xs[static_cast<std::size_t>(column)])) columns.push_back(column);
    part_at(grid, areas[cell], columns);
  }
}

}  // namespace hakusho::indexer
