// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/writing_frame.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

struct Votes {
  int across = 0, down = 0;
  bool known() const { return across + down >= 2; }
  bool vertical() const { return down > across; }
};

// From one character to the next in the content stream.
Votes stream_votes(const std::vector<Glyph>& glyphs) {
  Votes votes;
  const Glyph* before = nullptr;
  for (const Glyph& glyph : glyphs) {
    if (is_space_sign(glyph.code)) continue;
    if (glyph.vertical) ++votes.down;
    if (before != nullptr) {
      const float dx = std::abs(glyph.box.center_x() - before->box.center_x());
      const float dy = std::abs(glyph.box.center_y() - before->box.center_y());
      if (dx < 0.35f * glyph.size && dy > 0.6f * glyph.size && dy < 1.5f * glyph.size) ++votes.down;
      if (dy < 0.35f * glyph.size && dx < 1.5f * glyph.size) ++votes.across;
    }
    before = &glyph;
  }
  return votes;
}

}  // namespace

Rect WritingFrame::to_reading(const Rect& r) const {
  switch (lines) {
    case Lines::down:
      return {r.y0, width - r.x1, r.y1, width - r.x0};
    case Lines::up:
      return {height - r.y1, r.x0, height - r.y0, r.x1};
    case Lines::across:
      break;
  }
  return r;
}

Rect WritingFrame::to_page(const Rect& r) const {
  switch (lines) {
    case Lines::down:
      return {width - r.y1, r.x0, width - r.y0, r.x1};
    case Lines::up:
      return {r.y0, height - r.x1, r.y1, height - r.x0};
    case Lines::across:
      break;
  }
  return r;
}

bool is_set_vertically(const std::vector<Glyph>& glyphs) {
  const Votes votes = stream_votes(glyphs);
  return votes.known() && votes.vertical();
}

WritingFrame frame_of(const Page& page) {
  const auto is_shown = [](const Glyph& glyph) { return !is_space_sign(glyph.code); };
  const auto stands_up = [&](const Glyph& glyph) { return is_shown(glyph) && glyph.rotation == 3; };
  const auto shown = std::count_if(page.glyphs.begin(), page.glyphs.end(), is_shown);
  const auto up = std::count_if(page.glyphs.begin(), page.glyphs.end(), stands_up);
  WritingFrame frame{WritingFrame::Lines::across, page.width, page.height};
  if (2 * up > shown)
    frame.lines = WritingFrame::Lines::up;
  else if (is_set_vertically(page.glyphs))
    frame.lines = WritingFrame::Lines::down;
  return frame;
}

std::vector<Glyph> in_reading_frame(std::vector<Glyph> glyphs, const WritingFrame& frame) {
  for (Glyph& glyph : glyphs) {
    Rect box = frame.to_reading(glyph.box);
    if (frame.vertical()) {
      const float half = std::min(glyph.size, std::max(box.width(), 0.0f)) / 2, middle = box.center_x();
      box.x0 = middle - half;
      box.x1 = middle + half;
    }
    glyph.box = box;
  }
  return glyphs;
}

Page in_reading_frame(Page page, const WritingFrame& frame) {
  if (frame.lines == WritingFrame::Lines::across) return page;
  page.glyphs = in_reading_frame(std::move(page.glyphs), frame);
  for (Rule& rule : page.rules) rule.line = frame.to_reading(rule.line);
  for (Rect& rect : page.fills) rect = frame.to_reading(rect);
  for (Rect& rect : page.images) rect = frame.to_reading(rect);
  std::swap(page.width, page.height);
  return page;
}

}  // namespace hakusho::indexer
