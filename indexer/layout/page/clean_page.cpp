// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/clean_page.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

constexpr float largest_size = 2000;  // points: beyond it the numbers mean nothing

bool is_sane(const Rect& box) {
  return std::isfinite(box.x0) && std::isfinite(box.y0) && std::isfinite(box.x1) && std::isfinite(box.y1) &&
         box.x0 <= box.x1 && box.y0 <= box.y1;
}

bool is_readable(const Glyph& glyph, const Page& page) {
  if (glyph.code < 0x20 || glyph.code == 0xAD || (glyph.code >= 0x200B && glyph.code <= 0x200F)) return false;
  if (!is_sane(glyph.box) || !(glyph.size > 0.1f) || glyph.size > largest_size) return false;
  const float x = glyph.box.center_x(), y = glyph.box.center_y();
  return x >= -2 && y >= -2 && x <= page.width + 2 && y <= page.height + 2;
}

}  // namespace

Page clean_page(Page page) {
  if (!std::isfinite(page.width) || !std::isfinite(page.height)) page.width = page.height = 0;
  std::erase_if(page.glyphs, [&](const Glyph& glyph) { return !is_readable(glyph, page); });
  const auto printed = std::count_if(page.glyphs.begin(), page.glyphs.end(), [](const Glyph& glyph) {
    return !glyph.invisible && !is_space_sign(glyph.code);
  });
  if (printed > 0) std::erase_if(page.glyphs, [](const Glyph& glyph) { return glyph.invisible; });
  std::erase_if(page.rules, [](const Rule& rule) { return !is_sane(rule.line); });
  std::erase_if(page.fills, [](const Rect& fill) { return !is_sane(fill); });
  std::erase_if(page.images, [](const Rect& image) { return !is_sane(image); });
  return page;
}

}  // namespace hakusho::indexer
