// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/glyph_rows.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

// Middles of one line differ less than this share of the size: an index or a mark stays in its line, the
// reading above a word does not.
constexpr float same_row = 0.42f;
// Rows that are looked at for a new character: the columns of a page are not set on one height.
constexpr std::size_t open_rows = 6;
// A character printed again this near to itself is false bold.
constexpr float same_place = 0.15f;

struct OpenRow {
  float middle = 0, size = 0;
  std::vector<Glyph> glyphs;
};

void take_in(OpenRow& row, const Glyph& glyph) {
  const float middle = glyph.box.center_y();
  // The larger characters say where the line is.
  if (glyph.size > row.size * 1.2f)
    row.middle = middle;
  else if (glyph.size >= row.size * 0.95f)
    row.middle = (row.middle * 3 + middle) / 4;
  row.size = std::max(row.size, glyph.size);
  row.glyphs.push_back(glyph);
}

GlyphRow closed(OpenRow&& open) {
  GlyphRow row;
  row.size = open.size;
  auto& glyphs = open.glyphs;
  std::stable_sort(glyphs.begin(), glyphs.end(),
                   [](const Glyph& a, const Glyph& b) { return a.box.x0 < b.box.x0; });
  for (const Glyph& glyph : glyphs) {
    if (!row.glyphs.empty() && !is_space_sign(glyph.code)) {
      const Glyph& before = row.glyphs.back();
      const float near = same_place * glyph.size;
      if (before.code == glyph.code && glyph.box.x0 - before.box.x0 < near &&
          std::abs(glyph.box.y0 - before.box.y0) < near)
        continue;
    }
    if (!is_space_sign(glyph.code)) row.box = united(row.box, glyph.box);
    row.glyphs.push_back(glyph);
  }
  return row;
}

}  // namespace

Rect united(const Rect& a, const Rect& b) {
  if (a == Rect{}) return b;
  if (b == Rect{}) return a;
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

Rect bounds_of(const std::vector<Glyph>& glyphs) {
  Rect bounds;
  for (const Glyph& glyph : glyphs)
    if (!is_space_sign(glyph.code)) bounds = united(bounds, glyph.box);
  return bounds;
}

float usual_size(const std::vector<Glyph>& glyphs) {
  std::map<int, int> square, all;
  for (const Glyph& glyph : glyphs) {
    if (is_space_sign(glyph.code)) continue;
    const int half_points = static_cast<int>(std::lround(std::clamp(glyph.size, 0.5f, 1000.0f) * 2));
    ++all[half_points];
    if (is_square(glyph.code)) ++square[half_points];
  }
  const auto& counts = square.empty() ? all : square;
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? 0.0f : static_cast<float>(most->first) / 2;
}

std::vector<GlyphRow> baseline_rows(std::vector<Glyph> glyphs) {
  std::stable_sort(glyphs.begin(), glyphs.end(),
                   [](const Glyph& a, const Glyph& b) { return a.box.center_y() < b.box.center_y(); });
  std::vector<OpenRow> open;
  for (const Glyph& glyph : glyphs) {
    const float middle = glyph.box.center_y();
    OpenRow* found = nullptr;
    for (std::size_t back = 1; back <= open_rows && back <= open.size() && found == nullptr; ++back) {
      OpenRow& row = open[open.size() - back];
      if (std::abs(middle - row.middle) < same_row * std::max(glyph.size, row.size)) found = &row;
    }
    if (found == nullptr) found = &open.emplace_back(OpenRow{middle, glyph.size, {}});
    take_in(*found, glyph);
  }
  std::vector<GlyphRow> rows;
  for (OpenRow& row : open) {
    GlyphRow next = closed(std::move(row));
    if (!(next.box == Rect{})) rows.push_back(std::move(next));
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const GlyphRow& a, const GlyphRow& b) { return a.box.center_y() < b.box.center_y(); });
  return rows;
}

}  // namespace hakusho::indexer
