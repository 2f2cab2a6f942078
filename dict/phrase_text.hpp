// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// A text as the reader of year phrases wants it: code points, full-width signs as ASCII, blanks gone, since
/// typesetting puts them anywhere beside digits. Between two digits one blank stays: it parts two numbers.
/// A line feed stays: it ends a paragraph.
class PhraseText {
 public:
  explicit PhraseText(std::string_view text);

  std::size_t size() const { return characters_.size(); }
  /// 0 beyond the end.
  char32_t at(std::size_t i) const { return i < characters_.size() ? characters_[i] : 0; }
  /// The character before the `i`-th; 0 at the beginning.
  char32_t before(std::size_t i) const { return i == 0 ? 0 : at(i - 1); }
  std::u32string_view from(std::size_t i) const {
    return std::u32string_view(characters_).substr(i < size() ? i : size());
  }
  bool starts_with(std::size_t i, std::u32string_view word) const { return from(i).starts_with(word); }
  /// Where the `i`-th character begins and ends in the text, in bytes.
  std::size_t begin_byte(std::size_t i) const { return begins_[i]; }
  std::size_t end_byte(std::size_t i) const { return ends_[i]; }

 private:
  std::u32string characters_;
  std::vector<std::uint32_t> begins_, ends_;
};

inline bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}
inline bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
inline bool is_one_of(char32_t c, std::u32string_view signs) {
  return c != 0 && signs.find(c) != signs.npos;
}

}  // namespace hakusho::dict
