// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::test {

/// A page as a printer sets it: text in full squares from a place on, to the right or down. Latin letters and
/// digits are half as wide.
struct SetPage {
  indexer::Page page;

  explicit SetPage(int number = 1, float width = 595, float height = 842) {
    page.number = number;
    page.width = width;
    page.height = height;
  }

  /// Left and top of the first character; returns where the text ends.
  float across(float x, float y, std::u32string_view text, float size = 10, std::uint16_t font = 0) {
    for (const char32_t c : text) {
      const float advance = c < 0x80 ? size / 2 : size;
      add(c, {x, y, x + advance, y + size}, size, font);
      x += advance;
    }
    return x;
  }

  void down(float x, float y, std::u32string_view text, float size = 10) {
    for (const char32_t c : text) {
      add(c, {x, y, x + size, y + size}, size, 0);
      page.glyphs.back().vertical = true;
      y += size;
    }
  }

  /// Lines of `signs` characters, one below the other.
  float lines(float x, float y, std::u32string_view text, std::size_t signs, float pitch = 16,
              float size = 10) {
    for (; !text.empty(); text.remove_prefix(std::min(signs, text.size())), y += pitch)
      across(x, y, text.substr(0, signs), size);
    return y;
  }

  void rule(float x0, float y0, float x1, float y1) { page.rules.push_back({{x0, y0, x1, y1}}); }

  void box(float x0, float y0, float x1, float y1) {
    rule(x0, y0, x1, y0);
    rule(x0, y1, x1, y1);
    rule(x0, y0, x0, y1);
    rule(x1, y0, x1, y1);
  }

 private:
  void add(char32_t c, const indexer::Rect& box, float size, std::uint16_t font) {
    indexer::Glyph glyph;
    glyph.code = c;
    glyph.box = box;
    glyph.size = size;
    glyph.font = font;
    page.glyphs.push_back(glyph);
  }
};

/// Two fonts: 0 is that of the text, 1 is bold.
inline indexer::PageSet set_of(std::vector<SetPage> pages) {
  indexer::PageSet set;
  set.fonts = {{"Mincho", false}, {"Gothic-Bold", true}};
  for (SetPage& page : pages) set.pages.push_back(std::move(page.page));
  return set;
}

}  // namespace hakusho::test
