// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf_helper/glyph_box.hpp"

#include <algorithm>
#include <cmath>

namespace hakusho::pdf_helper {
namespace {

using indexer::Glyph;
using indexer::Rect;

// Ascent and descent as fonts give them are unreliable, those of Japanese fonts above all; in all of them a
// full character reaches about this far above and below the base line.
constexpr double above = 0.88, below = 0.12;
// Smaller is not read, larger is no text.
constexpr double least_size = 0.3, greatest_size = 2000;
// Text that leans more than ten degrees against the page is stamped over it.
constexpr double leaning = 0.17;

Point plus(Point a, Point b, double share = 1) {
  return {a.x + share * b.x, a.y + share * b.y};
}

Rect around(const Point (&corners)[4]) {
  Rect box{1e9f, 1e9f, -1e9f, -1e9f};
  for (const Point& p : corners) {
    box.x0 = std::min(box.x0, static_cast<float>(p.x));
    box.y0 = std::min(box.y0, static_cast<float>(p.y));
    box.x1 = std::max(box.x1, static_cast<float>(p.x));
    box.y1 = std::max(box.y1, static_cast<float>(p.y));
  }
  return box;
}

Rect box_of(const GlyphFrame& frame) {
  if (frame.vertical) {
    const Point left = plus(frame.origin, frame.right, -0.5), right = plus(frame.origin, frame.right, 0.5);
    return around({left, right, plus(left, frame.advance), plus(right, frame.advance)});
  }
  const Point foot = plus(frame.origin, frame.up, -below), head = plus(frame.origin, frame.up, above);
  return around({foot, head, plus(foot, frame.advance), plus(head, frame.advance)});
}

std::uint8_t quarter_turns(Point right) {
  if (std::abs(right.x) >= std::abs(right.y)) return right.x >= 0 ? 0 : 2;
  return right.y > 0 ? 1 : 3;
}

bool outside(const Rect& box, const Rect& clip) {
  return !(box.x1 > clip.x0 && box.x0 < clip.x1 && box.y1 > clip.y0 && box.y0 < clip.y1);
}

}  // namespace

std::optional<Glyph> glyph_in(const GlyphFrame& frame, const Rect& clip) {
  const double size = std::hypot(frame.up.x, frame.up.y), wide = std::hypot(frame.right.x, frame.right.y);
  if (!(size >= least_size && size <= greatest_size && wide <= 10 * greatest_size)) return std::nullopt;
  // A font without widths must not fill the page with a character.
  if (!(std::hypot(frame.advance.x, frame.advance.y) <= 4 * std::max(size, wide))) return std::nullopt;
  Glyph glyph;
  glyph.box = box_of(frame);
  if (outside(glyph.box, clip)) return std::nullopt;
  glyph.size = static_cast<float>(size);
  glyph.vertical = frame.vertical;
  glyph.rotation = quarter_turns(frame.right);
  glyph.artifact = std::min(std::abs(frame.right.x), std::abs(frame.right.y)) > leaning * wide;
  return glyph;
}

}  // namespace hakusho::pdf_helper
