// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/band.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/layout/table/group_names.hpp"

namespace hakusho::indexer {
namespace {

// Between the lines above and below; at the rule where the strip begins.
std::vector<float> row_borders(const Band& band, float em) {
  std::vector<float> ys;
  for (const Strip& strip : band.strips) {
    ys.push_back(strip.top);
    for (const std::size_t row : row_starts(strip.rows, band.borders, em, strip.hint)) {
      if (row == 0) continue;
      float above = strip.rows[row - 1].bottom;
      for (std::size_t i = 0; i < row; ++i) above = std::max(above, strip.rows[i].bottom);
      ys.push_back((above + strip.rows[row].top) / 2);
    }
  }
  ys.push_back(band.strips.back().bottom);
  for (std::size_t i = 1; i < ys.size(); ++i) ys[i] = std::max(ys[i], ys[i - 1] + 0.1F);
  return ys;
}

// A border between the rows of the header, if there is none yet.
void part_header(GroupedHeader& header, RuledGrid& grid, float em) {
  const auto near = std::find_if(grid.ys.begin() + 1, grid.ys.end() - 1,
                                 [&](float y) { return std::fabs(y - header.y) < 0.7F * em; });
  if (near != grid.ys.end() - 1)
    header.y = *near;
  else
    grid.ys.insert(std::upper_bound(grid.ys.begin(), grid.ys.end(), header.y), header.y);
}

// The names beside a header of two rows belong to both.
void merge_beside_groups(const GroupedHeader& header, RuledGrid& grid) {
  const int row = interval_of(grid.ys, header.y - 0.5F);
  if (row < 0 || row + 1 >= grid.rows()) return;
  for (int column = 0; column < grid.columns(); ++column) {
    if (header.grouped[static_cast<std::size_t>(column)]) continue;
    const auto above = static_cast<std::size_t>(row * grid.columns() + column);
    grid.cell_of[above + static_cast<std::size_t>(grid.columns())] = grid.cell_of[above];
  }
}

// Texts across borders are cells over several columns.
void merge_spans(const Band& band, RuledGrid& grid) {
  const int columns = grid.columns();
  for (const Strip& strip : band.strips)
    for (const TextRow& text : strip.rows)
      for (const TextRun& run : text.runs) {
        const int row = interval_of(grid.ys, run.box.center_y());
        const int from = interval_of(grid.xs, run.box.x0 + 1), to = interval_of(grid.xs, run.box.x1 - 1);
        if (row < 0 || from < 0 || to <= from) continue;
        const int cell = grid.cell_at(row, from);
        for (int column = from + 1; column <= to; ++column)
          grid.cell_of[static_cast<std::size_t>(row * columns + column)] = cell;
      }
}

void renumber(RuledGrid& grid) {
  std::vector<int> numbers(grid.cell_of.size(), -1);
  grid.cell_count = 0;
  for (int& cell : grid.cell_of) {
    int& number = numbers[static_cast<std::size_t>(cell)];
    if (number < 0) number = grid.cell_count++;
    cell = number;
  }
}

}  // namespace

RuledGrid grid_of(const Band& band, float em) {
  RuledGrid grid;
  grid.xs.push_back(band.left);
  grid.xs.insert(grid.xs.end(), band.borders.begin(), band.borders.end());
  grid.xs.push_back(band.right);
  grid.ys = row_borders(band, em);
  auto header = grouped_header(band, em);
  if (header) part_header(*header, grid, em);
  grid.cell_of.resize(static_cast<std::size_t>(grid.rows()) * static_cast<std::size_t>(grid.columns()));
  for (std::size_t i = 0; i < grid.cell_of.size(); ++i) grid.cell_of[i] = static_cast<int>(i);
  if (header) merge_beside_groups(*header, grid);
  merge_spans(band, grid);
  renumber(grid);
  return grid;
}

void count_crossings(Band& band) {
  band.crossing = band.runs = 0;
  for (const Strip& strip : band.strips)
    for (const TextRow& row : strip.rows) {
      band.runs += static_cast<int>(row.runs.size());
      for (const TextRun& run : row.runs)
        band.crossing += std::any_of(band.borders.begin(), band.borders.end(),
                                     [&](float x) { return run.box.x0 < x - 1 && run.box.x1 > x + 1; })
                             ? 1
                             : 0;
    }
}

}  // namespace hakusho::indexer
