// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/phrase_text.hpp"

#include "dict/utf8.hpp"

namespace hakusho::dict {

PhraseText::PhraseText(std::string_view text) {
  characters_.reserve(text.size() / 3 + 16);
  begins_.reserve(characters_.capacity());
  ends_.reserve(characters_.capacity());
  const auto add = [this](char32_t c, std::size_t begin, std::size_t end) {
    characters_ += c;
    begins_.push_back(static_cast<std::uint32_t>(begin));
    ends_.push_back(static_cast<std::uint32_t>(end));
  };
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    char32_t c = next_code_point(text, at);
    if (c != U'\n' && is_white_space(c)) {
      blank = true;
      continue;
    }
    if (c >= U'！' && c <= U'～') c -= U'！' - U'!';
    if (blank && is_ascii_digit(c) && !characters_.empty() && is_ascii_digit(characters_.back()))
      add(U' ', begin, begin);
    add(c, begin, at);
    blank = false;
  }
}

}  // namespace hakusho::dict
