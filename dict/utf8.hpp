// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hakusho::dict {

inline constexpr char32_t replacement_character = 0xFFFD;

/// Decodes the code point at `position` and moves past it. An invalid byte, a surrogate, an overlong or
/// truncated sequence is U+FFFD and moves one byte, so that every text can be walked to its end.
/// `position` must be below text.size().
char32_t next_code_point(std::string_view text, std::size_t& position);

/// The last code point; `text` must not be empty.
char32_t last_code_point(std::string_view text);

void append_utf8(std::string& out, char32_t code_point);

bool is_valid_utf8(std::string_view text);

/// The text with every invalid byte replaced by U+FFFD.
std::string repaired_utf8(std::string_view text);

/// Number of code points (invalid bytes count one each).
std::size_t count_code_points(std::string_view text);

/// Byte offset of the `index`-th code point; text.size() when there are fewer.
std::size_t byte_offset(std::string_view text, std::size_t index);

/// Byte offset of the first `part` in `text` at or after `from`, or npos. std::string_view::find stops at
/// every character of Japanese text, whose first bytes are nearly all the same few.
std::size_t find_text(std::string_view text, std::string_view part, std::size_t from = 0);

inline bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

bool is_kanji(char32_t c);
bool is_hiragana(char32_t c);
bool is_katakana(char32_t c);  ///< with ー and half-width forms
/// Characters set without spaces between words: kana, kanji, Japanese punctuation and full-width forms.
bool is_japanese(char32_t c);
bool is_white_space(char32_t c);  ///< Unicode White_Space and zero-width space, with U+3000

}  // namespace hakusho::dict
