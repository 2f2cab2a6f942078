// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/band_edge.hpp"

#include <algorithm>

namespace hakusho::indexer {
namespace {

constexpr float reach = 2.6F;  // em from the line to the first text: padding of a row

bool keeps_borders(const TextRow& row, const Band& band) {
  return std::none_of(band.borders.begin(), band.borders.end(), [&](float x) { return crosses(row, x); });
}

std::size_t filled(const TextRow& row, const Band& band) {
  const std::vector<bool> columns = filled_columns(row, band.borders);
  return static_cast<std::size_t>(std::count(columns.begin(), columns.end(), true));
}

bool fills_half(const TextRow& row, const Band& band) {
  const std::size_t columns = filled(row, band);
  return columns >= 2 && columns * 2 >= band.borders.size() + 1;
}

float obstacle_below(const Band& band, const std::vector<Rect>& obstacles, float from) {
  float y = from + 2000;  // further than any page
  for (const Rect& box : obstacles)
    if (box.y0 > from - 1 && box.x0 < band.right && box.x1 > band.left) y = std::min(y, box.y0);
  return y;
}

float obstacle_above(const Band& band, const std::vector<Rect>& obstacles, float to) {
  float y = to - 2000;
  for (const Rect& box : obstacles)
    if (box.y1 < to + 1 && box.x0 < band.right && box.x1 > band.left) y = std::max(y, box.y1);
  return y;
}

// Text that reaches over the sides of the table is no row of it.
bool is_within(const TextRow& row, const Band& band) {
  constexpr float slack = 2;
  return row.runs.front().box.x0 >= band.left - slack && row.runs.back().box.x1 <= band.right + slack;
}

std::vector<TextRow> rows_in(const Band& band, const GlyphPool& pool, float top, float bottom, float em) {
  const float margin = 3 * em;
  return text_rows(pool, pool.inside({band.left - margin, top, band.right + margin, bottom}), em);
}

void extend_down(Band& band, const GlyphPool& pool, const std::vector<Rect>& obstacles, float em) {
  const float line = band.strips.back().bottom;
  Strip strip{line, line, {}, band.strips.size() >= 3 ? RowHint::ruled : RowHint::none};
  float bottom = line;
  std::size_t kept = 0;
  bool opened = false;
  for (TextRow& row : rows_in(band, pool, line, obstacle_below(band, obstacles, line), em)) {
    if (row.top - bottom > reach * em || !is_within(row, band) || !keeps_borders(row, band)) break;
    // A row may open with one long text, its names in the middle; what stands in the first column alone does
    // not.
    if (strip.rows.empty() && filled_columns(row, band.borders).front() && !fills_half(row, band)) break;
    opened = opened || fills_half(row, band);
    bottom = std::max(bottom, row.bottom);
    const bool name_alone = filled_columns(row, band.borders).front() && filled(row, band) == 1;
    strip.rows.push_back(std::move(row));
    if (!name_alone) kept = strip.rows.size();
  }
  strip.rows.resize(opened ? kept : 0);
  if (strip.rows.empty()) return;
  for (const TextRow& row : strip.rows) strip.bottom = std::max(strip.bottom, row.bottom + 1);
  band.strips.push_back(std::move(strip));
}

void extend_up(Band& band, const GlyphPool& pool, const std::vector<Rect>& obstacles, float em) {
  constexpr std::size_t most_rows = 4;  // a header
  const float line = band.strips.front().top;
  Strip strip{line, line, {}, RowHint::ruled};
  std::vector<TextRow> rows =
      rows_in(band, pool, std::max(obstacle_above(band, obstacles, line), line - 12 * em), line, em);
  float top = line;
  for (auto row = rows.rbegin(); row != rows.rend() && strip.rows.size() < most_rows; ++row) {
    const float gap = top - row->bottom;
    if (gap > (strip.rows.empty() ? 1.4F : 1.0F) * em || !is_within(*row, band) || !keeps_borders(*row, band))
      break;
    top = row->top;
    strip.rows.insert(strip.rows.begin(), std::move(*row));
  }
  // A header names most columns; what stands above it is a caption or a unit.
  const auto names_columns = [&](const TextRow& row) {
    return filled(row, band) * 3 >= (band.borders.size() + 1) * 2;
  };
  while (!strip.rows.empty() && !names_columns(strip.rows.front())) strip.rows.erase(strip.rows.begin());
  if (strip.rows.empty() || filled(strip.rows.back(), band) < 2) return;
  strip.top = strip.rows.front().top - 1;
  band.strips.insert(band.strips.begin(), std::move(strip));
}

}  // namespace

void extend_band(Band& band, const GlyphPool& pool, const std::vector<Rect>& obstacles, float em) {
  extend_down(band, pool, obstacles, em);
  extend_up(band, pool, obstacles, em);
}

}  // namespace hakusho::indexer
