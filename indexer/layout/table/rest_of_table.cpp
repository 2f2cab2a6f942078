// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/rest_of_table.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hakusho::indexer {
namespace {

constexpr float widest_gap = 3.3F;  // em between rows that only space parts
constexpr float overhang = 3;       // points by which text may reach over the sides

bool is_within(const TextRow& row, const Band& band) {
  return row.runs.front().box.x0 >= band.left - overhang && row.runs.back().box.x1 <= band.right + overhang;
}

bool keeps_columns(const TextRow& row, const Band& band) {
  return is_within(row, band) && std::none_of(band.borders.begin(), band.borders.end(),
                                              [&](float border) { return crosses(row, border); });
}

float end_of_free_text(const Band& band, const std::vector<Rect>& obstacles) {
  float y = 1e6F;
  for (const Rect& box : obstacles)
    if (box.x0 < band.right && box.x1 > band.left) y = std::min(y, box.y0);
  return y;
}

// Something stands in a column behind the first: a heading or a list stands in the first alone.
bool reaches_behind_first(const TextRow& row, const Band& band) {
  const std::vector<bool> filled = filled_columns(row, band.borders);
  return std::any_of(filled.begin() + 1, filled.end(), [](bool one) { return one; });
}

bool same_columns(const std::vector<float>& a, const std::vector<float>& b) {
  constexpr float tolerance = 8;
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](float x, float y) { return std::fabs(x - y) <= tolerance; });
}

}  // namespace

std::optional<Band> rest_at_top(const GlyphPool& pool, const std::vector<float>& columns,
                                const std::vector<Rect>& obstacles, float em) {
  if (columns.size() < 3) return std::nullopt;
  Band band;
  band.left = columns.front();
  band.right = columns.back();
  band.borders.assign(columns.begin() + 1, columns.end() - 1);
  const float end = end_of_free_text(band, obstacles);
  Strip strip;
  strip.hint = RowHint::none;
  std::size_t kept = 0;
  for (TextRow& row : text_rows(pool, pool.free_glyphs(), em)) {
    if (row.bottom > end + 1 || !keeps_columns(row, band)) break;
    if (!strip.rows.empty() && row.top - strip.bottom > widest_gap * em) break;
    strip.bottom = std::max(strip.bottom, row.bottom);
    strip.rows.push_back(std::move(row));
    if (reaches_behind_first(strip.rows.back(), band)) kept = strip.rows.size();
  }
  strip.rows.resize(kept);
  if (strip.rows.empty()) return std::nullopt;
  strip.top = strip.rows.front().top - 1;
  strip.bottom = strip.top;
  for (const TextRow& row : strip.rows) strip.bottom = std::max(strip.bottom, row.bottom + 1);
  band.strips.push_back(std::move(strip));
  count_crossings(band);
  return band;
}

void append_part_below(PageTable& rest, std::vector<PageTable>& tables, float em) {
  const auto below = std::find_if(tables.begin(), tables.end(), [&](const PageTable& table) {
    const float gap = table.box.y0 - rest.box.y1;
    return table.kind == PageTable::Kind::table && gap > -em && gap < widest_gap * em &&
           same_columns(table.xs, rest.xs);
  });
  if (below == tables.end()) return;
  const int rows = static_cast<int>(rest.ys.size()) - 1;
  rest.ys.pop_back();
  rest.ys.insert(rest.ys.end(), below->ys.begin(), below->ys.end());
  for (PageCell& cell : below->cells) {
    cell.row += rows;
    cell.header = false;
    rest.cells.push_back(std::move(cell));
  }
  rest.box.y1 = below->box.y1;
  rest.confidence = std::min(rest.confidence, below->confidence);
  tables.erase(below);
}

}  // namespace hakusho::indexer
