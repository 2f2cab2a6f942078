// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/cell_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "indexer/layout/page/column_order.hpp"
#include "indexer/layout/page/writing_frame.hpp"

namespace hakusho::indexer {
namespace {

std::vector<TextLine> lines_of(const std::vector<GlyphRow>& rows, const std::vector<Font>& fonts) {
  std::vector<TextLine> lines;
  for (const GlyphRow& row : rows) {
    TextLine line = line_of(row.glyphs, fonts);
    if (!line.text.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

// The padding is the same on both sides; lines that all stay far from the right border are a narrow list.
LineLimits limits_of(const std::vector<TextLine>& lines, const Rect& inner) {
  float left = lines.front().box.x0, right = lines.front().box.x1, size = lines.front().size;
  for (const TextLine& line : lines) {
    left = std::min(left, line.box.x0);
    right = std::max(right, line.box.x1);
    size = std::max(size, line.size);
  }
  const float padding = std::clamp(left - inner.x0, 1.5f, 0.6f * size);
  return {left, std::max(right, inner.x1 - padding)};
}

}  // namespace

std::vector<Paragraph> read_cell(std::vector<Glyph> glyphs, const Rect& inner, const std::vector<Font>& fonts,
                                 const LatinWords& words, float em) {
  std::vector<Paragraph> result;
  WritingFrame frame{.width = inner.x1};
  if (is_set_vertically(glyphs)) frame.lines = WritingFrame::Lines::down;
  const Rect area = frame.to_reading(inner);
  for (const ColumnRegion& region : columns_in_order(in_reading_frame(std::move(glyphs), frame), {}, em)) {
    const std::vector<TextLine> lines = lines_of(region.rows, fonts);
    if (lines.empty()) continue;
    LineLimits limits = limits_of(lines, area);
    if (region.is_column) {
      limits.right = -1e9f;
      for (const TextLine& line : lines) limits.right = std::max(limits.right, line.box.x1);
    }
    auto paragraphs = paragraphs_of(
        lines, [&](const TextLine&) { return limits; }, true, words);
    for (Paragraph& p : paragraphs) p.box = frame.to_page(p.box);
    std::move(paragraphs.begin(), paragraphs.end(), std::back_inserter(result));
  }
  return result;
}

}  // namespace hakusho::indexer
