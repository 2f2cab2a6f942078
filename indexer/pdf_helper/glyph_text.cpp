// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf_helper/glyph_text.hpp"

#include <algorithm>

namespace hakusho::pdf_helper {
namespace {

using indexer::Glyph;
using indexer::Rect;

constexpr char32_t unknown = 0xFFFD;
// Longer replacements are lines or paragraphs of a tagged document.
constexpr std::size_t most_replaced = 8;

char32_t clean_code(std::uint32_t code) {
  if (code == '\t' || code == '\n' || code == '\r') return ' ';
  const bool none = code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0xD800 && code < 0xE000);
  return none || code > 0x10FFFF || (code & 0xFFFE) == 0xFFFE ? unknown : code;
}

// Choose a form of the character before them; the form is not needed to read it.
bool is_variation_selector(std::uint32_t code) {
  return (code >= 0xFE00 && code <= 0xFE0F) || (code >= 0xE0100 && code <= 0xE01EF);
}

// The part of a box from `from` to `to` of its length, along the direction of the text.
Rect part_of(const Glyph& sign, float from, float to) {
  Rect box = sign.box;
  const bool down = sign.vertical != (sign.rotation % 2 == 1);
  const bool backwards = sign.rotation == 2 || sign.rotation == 3;
  if (backwards) {
    std::swap(from, to);
    from = 1 - from;
    to = 1 - to;
  }
  float& start = down ? box.y0 : box.x0;
  float& stop = down ? box.y1 : box.x1;
  const float begin = start, length = stop - start;
  start = begin + from * length;
  stop = begin + to * length;
  return box;
}

bool is_blank(char32_t code) {
  return code == ' ' || code == 0xA0 || code == 0x3000 || code == 0xAD || code == 0x200B;
}

bool is_private(char32_t code) {
  return code >= 0xE000 && code < 0xF900;
}

Rect hull(Rect a, const Rect& b) {
  a.x0 = std::min(a.x0, b.x0);
  a.y0 = std::min(a.y0, b.y0);
  a.x1 = std::max(a.x1, b.x1);
  a.y1 = std::max(a.y1, b.y1);
  return a;
}

}  // namespace

void append_glyphs(std::vector<Glyph>& glyphs, const Glyph& sign, std::span<const std::uint32_t> codes) {
  std::vector<char32_t> kept;
  for (const std::uint32_t code : codes)
    if (kept.empty() || !is_variation_selector(code)) kept.push_back(clean_code(code));
  if (kept.empty()) kept.push_back(unknown);
  const float count = static_cast<float>(kept.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    Glyph& glyph = glyphs.emplace_back(sign);
    glyph.code = kept[i];
    if (kept.size() > 1)
      glyph.box = part_of(sign, static_cast<float>(i) / count, static_cast<float>(i + 1) / count);
  }
}

void replace_text(std::vector<Glyph>& glyphs, std::size_t first, std::vector<char32_t> text) {
  if (first >= glyphs.size()) return;
  const std::vector<Glyph> signs(glyphs.begin() + static_cast<std::ptrdiff_t>(first), glyphs.end());
  std::erase_if(text,
                [](char32_t code) { return is_blank(clean_code(code)) || is_variation_selector(code); });
  const bool unread = std::any_of(signs.begin(), signs.end(),
                                  [](const Glyph& g) { return g.code == unknown || is_private(g.code); });
  if (text.empty() || (signs.size() > most_replaced && !unread)) return;
  glyphs.resize(first);
  const std::size_t n = text.size(), m = signs.size();
  for (std::size_t i = 0; i < n; ++i) {
    // Several signs for one character, or several characters in one sign, in their order.
    const std::size_t from = i * m / n, to = std::max(from + 1, (i + 1) * m / n);
    Glyph glyph = signs[from];
    glyph.code = clean_code(text[i]);
    if (n > m) {
      const std::size_t begin = (from * n + m - 1) / m, end = ((from + 1) * n + m - 1) / m;
      const float parts = static_cast<float>(end - begin);
      glyph.box = part_of(signs[from], static_cast<float>(i - begin) / parts,
                          static_cast<float>(i - begin + 1) / parts);
    }
    for (std::size_t j = from + 1; j < to && n <= m; ++j) glyph.box = hull(glyph.box, signs[j].box);
    glyphs.push_back(glyph);
  }
}

}  // namespace hakusho::pdf_helper
