// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf_helper/public_text.hpp"

#include <algorithm>

#include "dict/utf8.hpp"
#include "indexer/pdf_helper/glyph_text.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::pdf_helper {
namespace {

using indexer::Glyph;
using indexer::Rect;

// poppler's strings are UTF-16.
std::vector<std::uint32_t> code_points(const poppler::ustring& text) {
  std::vector<std::uint32_t> codes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::uint32_t c = text[i];
    const bool pair =
        c >= 0xD800 && c < 0xDC00 && i + 1 < text.size() && text[i + 1] >= 0xDC00 && text[i + 1] < 0xE000;
    if (pair) c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00u);
    codes.push_back(c);
  }
  return codes;
}

// The library makes boxes as high as the font says; ours are as high as the character is large.
Rect box_of(const poppler::rectf& given, double size, bool across) {
  Rect box{static_cast<float>(given.left()), static_cast<float>(given.top()),
           static_cast<float>(given.right()), static_cast<float>(given.bottom())};
  const float half = static_cast<float>(size / 2);
  if (across) {
    const float middle = box.center_x();
    box.x0 = middle - half;
    box.x1 = middle + half;
  } else {
    const float middle = box.center_y();
    box.y0 = middle - half;
    box.y1 = middle + half;
  }
  return box;
}

// In vertical lines the library takes the middle of the upper edge of a character for its lower left corner.
Rect moved_into_line(const Rect& box, int rotation) {
  constexpr float right[] = {-0.5f, -1, 0.5f, 1}, down[] = {1, -0.5f, -1, 0.5f};
  const float x = right[rotation] * box.width(), y = down[rotation] * box.height();
  return {box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y};
}

std::string without_subset(const std::string& name) {
  const bool prefixed =
      name.size() > 7 && name[6] == '+' &&
      std::all_of(name.begin(), name.begin() + 6, [](char c) { return c >= 'A' && c <= 'Z'; });
  return (prefixed ? name.substr(7) : name).substr(0, pdf_protocol::most_name_bytes);
}

}  // namespace

std::string utf8_of(const poppler::ustring& text) {
  std::string out;
  for (const std::uint32_t c : code_points(text))
    dict::append_utf8(out, c != 0 && (c < 0xD800 || c >= 0xE000) ? c : dict::replacement_character);
  return out.substr(0, pdf_protocol::most_name_bytes);
}

bool PublicText::read(const poppler::page& sheet, indexer::Page& page) {
  for (const poppler::text_box& word : sheet.text_list(poppler::page::text_list_include_font)) {
    add_word(word, page);
    if (page.glyphs.size() > pdf_protocol::most_page_glyphs) return false;
  }
  return true;
}

void PublicText::add_word(const poppler::text_box& word, indexer::Page& page) {
  const std::vector<std::uint32_t> codes = code_points(word.text());
  const double size = word.has_font_info() ? word.get_font_size() : word.bbox().height();
  if (!(size >= 0.3 && size <= 2000)) return;
  Glyph glyph;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const int index = static_cast<int>(i);
    glyph.vertical = word.has_font_info() && word.get_wmode(index) == poppler::text_box::vertical_wmode;
    glyph.rotation = static_cast<std::uint8_t>(word.rotation() & 3);
    if (glyph.vertical) glyph.rotation = (glyph.rotation + 3) & 3;
    glyph.size = static_cast<float>(size);
    glyph.font = font_of(word.has_font_info() ? word.get_font_name(index) : "");
    glyph.box = box_of(word.char_bbox(i), size, glyph.vertical != (glyph.rotation % 2 == 1));
    if (glyph.vertical) glyph.box = moved_into_line(glyph.box, glyph.rotation);
    append_glyphs(page.glyphs, glyph, {&codes[i], 1});
  }
  if (codes.empty() || !word.has_space_after()) return;
  // Where the blank stands is not told; it begins where the word ends.
  glyph.code = ' ';
  const float width = glyph.size / 4;
  if (glyph.rotation == 0 && !glyph.vertical)
    glyph.box = {glyph.box.x1, glyph.box.y0, glyph.box.x1 + width, glyph.box.y1};
  page.glyphs.push_back(glyph);
}

std::uint16_t PublicText::font_of(const std::string& name) {
  const auto next = static_cast<std::uint16_t>(std::min<std::size_t>(fonts_.size(), 0xFFFF));
  const auto [known, is_new] = numbers_.try_emplace(without_subset(name), next);
  if (is_new && fonts_.size() < 0xFFFF) fonts_.push_back({known->first, false});
  return std::min<std::uint16_t>(known->second, static_cast<std::uint16_t>(fonts_.size() - 1));
}

}  // namespace hakusho::pdf_helper
