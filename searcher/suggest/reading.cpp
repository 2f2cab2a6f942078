// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/reading.hpp"

#include <algorithm>

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

// IPADIC: part of speech (4), conjugation (2), dictionary form, reading.
constexpr int reading_field = 7;
constexpr char32_t long_vowel = U'ー';

std::string_view field(std::string_view features, int number) {
  for (; number > 0; --number) {
    const std::size_t comma = features.find(',');
    if (comma == std::string_view::npos) return {};
    features.remove_prefix(comma + 1);
  }
  return features.substr(0, features.find(','));
}

bool holds_kanji(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (dict::is_kanji(dict::next_code_point(text, at))) return true;
  return false;
}

}  // namespace

std::string folded_kana(std::string_view text) {
  constexpr char32_t step = U'ア' - U'あ';
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = dict::next_code_point(text, at);
    if (c == long_vowel) continue;
    dict::append_utf8(out, c >= U'ぁ' && c <= U'ゖ' ? c + step : c);
  }
  return out;
}

bool is_kana(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = dict::next_code_point(text, at);
    if (!dict::is_hiragana(c) && !dict::is_katakana(c) && c != long_vowel) return false;
  }
  return !text.empty();
}

std::string reading_of(std::span<const Token> words) {
  std::string reading;
  for (const Token& word : words) {
    const std::string_view known = field(word.features, reading_field);
    if (!known.empty() && known != "*")
      reading += folded_kana(known);
    else if (holds_kanji(word.surface))
      return {};
    else
      reading += folded_kana(word.surface);
  }
  return reading;
}

}  // namespace hakusho::searcher
