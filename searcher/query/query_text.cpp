// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_text.hpp"

#include <algorithm>

#include "dict/utf8.hpp"
#include "searcher/query/query_error.hpp"

namespace hakusho::searcher {
namespace {

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

std::size_t find_nested(std::u32string_view text, std::size_t open, char32_t opening, char32_t closing) {
  std::size_t depth = 0;
  for (std::size_t i = open; i < text.size(); ++i) {
    if (text[i] == opening) ++depth;
    if (text[i] == closing && --depth == 0) return i;
  }
  return std::u32string_view::npos;
}

}  // namespace

std::u32string decode_query(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    if (out.size() == max_query_length) throw query_too_long();
    const std::size_t start = i;
    const char32_t c = dict::next_code_point(text, i);
    // A real U+FFFD is three bytes long; a replaced byte moves one.
    if (c == dict::replacement_character && i == start + 1) throw query_not_utf8(out.size());
    out += is_control(c) ? U' ' : c;
  }
  return out;
}

std::string encode(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) dict::append_utf8(out, c);
  return out;
}

char32_t folded(char32_t c) {
  return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c;
}

std::u32string folded(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) out += folded(c);
  return out;
}

std::u32string folded_name(std::u32string_view text) {
  std::u32string out = folded(text);
  for (char32_t& c : out) {
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
  }
  return out;
}

bool is_space(char32_t c) {
  return dict::is_white_space(c);
}
bool is_digit(char32_t c) {
  return folded(c) >= U'0' && folded(c) <= U'9';
}
bool is_open_bracket(char32_t c) {
  return folded(c) == U'(';
}
bool is_close_bracket(char32_t c) {
  return folded(c) == U')';
}
bool is_bar(char32_t c) {
  return folded(c) == U'|';
}
bool is_minus(char32_t c) {
  return folded(c) == U'-' || c == U'\u2212';
}
bool is_star(char32_t c) {
  return folded(c) == U'*';
}
bool is_wave(char32_t c) {
  return folded(c) == U'~' || c == U'\u301C';
}
bool is_equals(char32_t c) {
  return folded(c) == U'=';
}
bool is_colon(char32_t c) {
  return folded(c) == U':';
}
bool is_open_quote(char32_t c) {
  return folded(c) == U'"' || c == U'“' || c == U'”' || c == U'「';
}
bool is_only_closing_quote(char32_t c) {
  return c == U'」';
}
bool ends_word(char32_t c) {
  return is_space(c) || is_open_quote(c) || is_only_closing_quote(c) || is_bar(c);
}

std::size_t closing_quote(std::u32string_view text, std::size_t open) {
  switch (text[open]) {
    case U'「':
      return find_nested(text, open, U'「', U'」');
    case U'“':
      return find_nested(text, open, U'“', U'”');
    case U'”':
      return text.find(U'”', open + 1);
    default:
      return text.find_first_of(U"\"＂", open + 1);
  }
}

std::size_t closing_bracket(std::u32string_view text, std::size_t open) {
  std::size_t depth = 0;
  for (std::size_t i = open; i < text.size() && !ends_word(text[i]); ++i) {
    if (is_open_bracket(text[i])) ++depth;
    if (is_close_bracket(text[i]) && --depth == 0) return i;
  }
  return std::u32string_view::npos;
}

}  // namespace hakusho::searcher
