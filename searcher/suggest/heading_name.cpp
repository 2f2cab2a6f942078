// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/heading_name.hpp"

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

using Text = std::u32string_view;

bool is_any(char32_t c, Text set) {
  return set.find(c) != Text::npos;
}

bool is_digit(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') ||
         is_any(c, U"一二三四五六七八九十ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ") || (c >= U'①' && c <= U'⑳');
}

constexpr Text opening = U"（(〔【〈<＜[［", closing = U"）)〕】〉>＞]］";
constexpr Text separators = U".．-－‐―・、:：　 \t\n", bullets = U"■□◆◇●○◎▼▽▲△★☆※";
constexpr Text counters = U"章節部編項款";

std::u32string decoded(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += dict::next_code_point(text, at);
  return out;
}

std::size_t skip(Text text, std::size_t at, bool (*wanted)(char32_t)) {
  while (at < text.size() && wanted(text[at])) ++at;
  return at;
}

bool is_gap(char32_t c) {
  return is_any(c, separators) || is_any(c, bullets) || dict::is_white_space(c);
}

// One number with what belongs to it, from `at`; `at` where there is none.
std::size_t behind_number(Text text, std::size_t at) {
  std::size_t end = at;
  const bool ordinal = text[end] == U'第', bracketed = is_any(text[end], opening);
  if (ordinal || bracketed) ++end;
  const std::size_t digits = end;
  end = skip(text, end, is_digit);
  // (ア) counts too; a single kana or letter does so in brackets only.
  if (end == digits && bracketed && end + 1 < text.size() && is_any(text[end + 1], closing)) ++end;
  if (end == digits || end == text.size()) return at;
  if (ordinal) return is_any(text[end], counters) ? end + 1 : at;
  if (bracketed) return is_any(text[end], closing) ? end + 1 : at;
  // 5G is no number, and 2024年 none of a heading.
  return is_gap(text[end]) || is_any(text[end], closing) ? end + 1 : at;
}

}  // namespace

std::string heading_name(std::string_view heading) {
  const std::u32string text = decoded(heading);
  std::size_t at = 0;
  for (;;) {
    at = skip(text, at, is_gap);
    if (at == text.size()) break;
    const std::size_t next = behind_number(text, at);
    if (next == at) break;
    at = next;
  }
  std::string out;
  bool blank = false;
  for (; at < text.size(); ++at) {
    if (dict::is_white_space(text[at])) {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    dict::append_utf8(out, text[at]);
  }
  return out;
}

}  // namespace hakusho::searcher
