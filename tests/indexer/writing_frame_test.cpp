// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/writing_frame.hpp"

#include <catch2/catch.hpp>
#include <string_view>

using namespace hakusho::indexer;

namespace {

constexpr float size = 10;

// A line that runs upwards from (x, y), printed on its side: the right of each sign is up.
void add_upward_line(Page& page, std::u32string_view text, float x, float y) {
  for (const char32_t code : text) {
    Glyph glyph;
    glyph.code = code;
    glyph.box = {x, y - size, x + size, y};
    glyph.size = size;
    glyph.rotation = 3;
    page.glyphs.push_back(glyph);
    y -= size;
  }
}

Page page_on_its_side() {
  Page page;
  page.width = 400;
  page.height = 600;
  add_upward_line(page, U"図3の全体", 50, 500);
  add_upward_line(page, U"受付", 80, 500);
  return page;
}

}  // namespace

TEST_CASE("横倒しの頁は、起こして読む", "[indexer][writing_frame]") {
  const Page page = page_on_its_side();
  const WritingFrame frame = frame_of(page);
  CHECK(frame.lines == WritingFrame::Lines::up);
  const Page upright = in_reading_frame(page, frame);
  CHECK(upright.width == 600);
  CHECK(upright.height == 400);
  CHECK(upright.glyphs[0].box == Rect{100, 50, 110, 60});
  CHECK(upright.glyphs[1].box == Rect{110, 50, 120, 60});  // to the right of it
  CHECK(upright.glyphs[5].box == Rect{100, 80, 110, 90});  // a line below
}

TEST_CASE("起こした場所は、頁の場所に戻せる", "[indexer][writing_frame]") {
  const Page page = page_on_its_side();
  const WritingFrame frame = frame_of(page);
  for (const Glyph& glyph : page.glyphs) CHECK(frame.to_page(frame.to_reading(glyph.box)) == glyph.box);
}

TEST_CASE("横倒しの字が半分に満たない頁は、起こさない", "[indexer][writing_frame]") {
  Page page = page_on_its_side();
  for (std::size_t i = 0; i < 5; ++i) page.glyphs[i].rotation = 0;
  CHECK(frame_of(page).lines != WritingFrame::Lines::up);
}

TEST_CASE("字のない頁は、そのまま読む", "[indexer][writing_frame]") {
  CHECK(frame_of({}).lines == WritingFrame::Lines::across);
}
