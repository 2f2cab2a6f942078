// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "dict/utf8.hpp"

namespace hakusho::indexer {

/// What the layout asks of a character. Digits and letters are those of both widths unless it says Latin.
inline bool is_space_sign(char32_t c) {
  return c == 0 || dict::is_white_space(c);
}
inline bool is_digit_sign(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９');
}
inline bool is_latin_letter(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c <= 0x24F);
}
inline bool is_latin(char32_t c) {
  return c > ' ' && c < 0x250;
}
inline bool is_kana(char32_t c) {
  return dict::is_hiragana(c) || dict::is_katakana(c);
}
/// Set in a full square: the characters whose size says how large a text is.
inline bool is_square(char32_t c) {
  return dict::is_japanese(c);
}

/// Signs that typesetting does not leave at the beginning of a line (they pull the sign before them along).
inline bool never_begins_line(char32_t c) {
  constexpr std::u32string_view signs =
      U"、。，．・：；？！）〕］｝〉》」』】々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ)]},.:;?!%"
      U"％‐゛゜ヽヾゝゞ";
  return signs.find(c) != std::u32string_view::npos && c != 0;
}
/// Signs that it does not leave at the end of one.
inline bool never_ends_line(char32_t c) {
  constexpr std::u32string_view signs = U"（〔［｛〈《「『【([{";
  return signs.find(c) != std::u32string_view::npos && c != 0;
}

char32_t first_character(std::string_view text);
char32_t last_character(std::string_view text);

}  // namespace hakusho::indexer
