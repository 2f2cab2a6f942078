// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/text_line.hpp"

#include <algorithm>
#include <array>

#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

// Shares of the size. A gap this wide separates label and title though no blank is in the file.
constexpr float gap_of_label = 0.8f;
// Between Latin words; kerning and justified letters stay below.
constexpr float gap_of_words = 0.18f;
// Behind the number a line begins with; what is put between digits and kanji stays below.
constexpr float gap_of_number = 0.4f;
// A blank of the file that takes no room was not meant to be seen.
constexpr float least_blank = 0.12f;

bool is_separated(const Glyph& a, const Glyph& b, float size, bool blank) {
  const float gap = b.box.x0 - a.box.x1;
  if (gap > gap_of_label * size) return true;
  if (blank && gap > least_blank * size) return true;
  if (!is_latin(a.code) || !is_latin(b.code)) return false;
  if (is_digit_sign(a.code) && is_digit_sign(b.code)) return false;
  return gap > gap_of_words * size;
}

// Nothing but the signs of a number so far.
bool may_be_number(const std::u32string& text) {
  constexpr std::u32string_view signs = U".．()（）-－・";
  return text.size() <= 8 && std::all_of(text.begin(), text.end(), [&](char32_t c) {
           return is_digit_sign(c) || signs.find(c) != std::u32string_view::npos;
         });
}

// 概　要: one word with its characters set apart.
bool is_letter_spaced(const std::u32string& text) {
  std::size_t words = 0, length = 0;
  for (const char32_t c : text) {
    length = c == ' ' ? 0 : length + 1;
    if (length > 1 || (length == 1 && !is_square(c))) return false;
    words += length;
  }
  return words >= 2 && words <= 8;
}

std::string utf8_of(std::u32string text) {
  if (is_letter_spaced(text)) std::erase(text, U' ');
  std::string result;
  result.reserve(text.size() * 3);
  for (const char32_t c : text) dict::append_utf8(result, c);
  return result;
}

// Characters that cannot be parted from the first one at a line end, and their width.
float width_of_first_word(const std::vector<const Glyph*>& printed) {
  std::size_t end = 0;
  while (end + 1 < printed.size() && never_ends_line(printed[end]->code)) ++end;
  const bool latin = is_latin(printed[end]->code);
  ++end;
  while (end < printed.size()) {
    const Glyph &before = *printed[end - 1], &next = *printed[end];
    if (next.box.x0 - before.box.x1 > gap_of_words * next.size) break;
    if (!(latin && is_latin(next.code)) && !never_begins_line(next.code)) break;
    ++end;
  }
  return printed[end - 1]->box.x1 - printed[0]->box.x0;
}

struct Majority {
  std::vector<std::pair<std::uint16_t, int>> counts;
  void add(std::uint16_t font) {
    for (auto& [id, count] : counts) {
      if (id != font) continue;
      ++count;
      return;
    }
    if (counts.size() < 64) counts.emplace_back(font, 1);
  }
  std::uint16_t winner() const {
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::uint16_t{0} : most->first;
  }
};

void measure(TextLine& line, const std::vector<const Glyph*>& printed, const std::vector<Font>& fonts) {
  std::vector<float> sizes;
  Majority square, any;
  std::size_t bold = 0;
  for (const Glyph* glyph : printed) {
    sizes.push_back(glyph->size);
    any.add(glyph->font);
    if (is_square(glyph->code)) square.add(glyph->font);
    bold += glyph->font < fonts.size() && fonts[glyph->font].bold;
    line.box = united(line.box, glyph->box);
  }
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  line.size = *middle;
  line.font = square.counts.empty() ? any.winner() : square.winner();
  line.bold = bold * 2 > printed.size();
  line.first_width = width_of_first_word(printed);
}

}  // namespace

TextLine line_of(const std::vector<Glyph>& glyphs, const std::vector<Font>& fonts) {
  TextLine line;
  std::vector<const Glyph*> printed;
  std::u32string text;
  bool blank = false;
  for (const Glyph& glyph : glyphs) {
    if (is_space_sign(glyph.code)) {
      blank = true;
      continue;
    }
    if (!printed.empty()) {
      const float size = std::max(glyph.size, printed.back()->size);
      const bool behind_number = glyph.box.x0 - printed.back()->box.x1 > gap_of_number * size &&
                                 may_be_number(text) && !is_digit_sign(glyph.code);
      if (behind_number || is_separated(*printed.back(), glyph, size, blank)) text += U' ';
    }
    text += glyph.code;
    printed.push_back(&glyph);
    blank = false;
  }
  line.blank_behind = blank;
  if (printed.empty()) return line;
  line.text = utf8_of(std::move(text));
  measure(line, printed, fonts);
  return line;
}

std::vector<TextLine> fragments_of(const GlyphRow& row, const std::vector<Font>& fonts, float gap) {
  std::vector<TextLine> fragments;
  std::vector<Glyph> part;
  const Glyph* before = nullptr;
  auto close = [&] {
    TextLine line = line_of(part, fonts);
    if (!line.text.empty()) fragments.push_back(std::move(line));
    part.clear();
  };
  for (const Glyph& glyph : row.glyphs) {
    if (!is_space_sign(glyph.code)) {
      if (before != nullptr && glyph.box.x0 - before->box.x1 > gap * std::max(glyph.size, before->size))
        close();
      before = &glyph;
    }
    part.push_back(glyph);
  }
  close();
  return fragments;
}

}  // namespace hakusho::indexer
