// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/page_number.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t longest_text = 150;  // bytes
constexpr int largest_number = 9999;
// A number is believed when pages this near go on with the sequence.
constexpr std::size_t reach = 12;

int digit_value(char32_t c) {
  return static_cast<int>(c < 0x80 ? c - U'0' : c - U'０');
}

bool is_roman_sign(char32_t c) {
  return c == 'i' || c == 'v' || c == 'x' || c == 'l';
}

int roman_value(std::string_view text) {
  const auto value = [](char c) { return c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 50; };
  int total = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int own = value(text[i]);
    total += i + 1 < text.size() && value(text[i + 1]) > own ? -own : own;
  }
  return total;
}

std::string roman_text(int value) {
  static constexpr std::array<std::pair<int, std::string_view>, 9> signs = {
      {{50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
  std::string text;
  for (const auto& [worth, sign] : signs)
    for (; worth > 0 && value >= worth; value -= worth) text += sign;
  return text;
}

bool is_dash_sign(char32_t c) {
  constexpr std::u32string_view signs = U"-‐‑‒–—―−－ー~～〜";
  return c != 0 && signs.find(c) != std::u32string_view::npos;
}

bool is_surrounding(char32_t c) {
  constexpr std::u32string_view signs = U"()（）[]［］〔〕<>〈〉.．・|｜/頁ページpPー";
  return is_dash_sign(c) || is_space_sign(c) || (c != 0 && signs.find(c) != std::u32string_view::npos);
}

struct Signs {
  std::vector<char32_t> code;
  std::vector<std::size_t> at;  // one more than signs
};

Signs signs_of(std::string_view text) {
  Signs signs;
  for (std::size_t i = 0; i < text.size();) {
    signs.at.push_back(i);
    signs.code.push_back(dict::next_code_point(text, i));
  }
  signs.at.push_back(text.size());
  return signs;
}

PageNumber described(const Signs& signs, std::size_t from, std::size_t to, PageNumber::Style style,
                     int value) {
  PageNumber number{style, value, signs.at[from], signs.at[to], true, false};
  char32_t before = 0, after = 0;
  for (std::size_t i = 0; i < signs.code.size(); ++i) {
    if (i >= from && i < to) continue;
    number.plain = number.plain && is_surrounding(signs.code[i]);
    if (is_space_sign(signs.code[i])) continue;
    if (i < from) before = signs.code[i];
    if (i >= to && after == 0) after = signs.code[i];
  }
  number.dashed = is_dash_sign(before) && is_dash_sign(after);
  return number;
}

}  // namespace

std::vector<PageNumber> page_numbers_in(std::string_view text) {
  std::vector<PageNumber> numbers;
  if (text.empty() || text.size() > longest_text) return numbers;
  const Signs signs = signs_of(text);
  const std::size_t count = signs.code.size();
  for (std::size_t i = 0; i < count && numbers.size() < 6;) {
    std::size_t end = i;
    if (is_digit_sign(signs.code[i])) {
      int value = 0;
      for (; end < count && is_digit_sign(signs.code[end]); ++end)
        value = std::min(value * 10 + digit_value(signs.code[end]), largest_number + 1);
      if (value <= largest_number)
        numbers.push_back(described(signs, i, end, PageNumber::Style::arabic, value));
    } else if (is_roman_sign(signs.code[i])) {
      while (end < count && is_roman_sign(signs.code[end])) ++end;
      const PageNumber number = described(signs, i, end, PageNumber::Style::roman,
                                          roman_value(text.substr(signs.at[i], signs.at[end] - signs.at[i])));
      if (number.plain && end - i <= 7) numbers.push_back(number);
    }
    i = std::max(end, i + 1);
  }
  return numbers;
}

std::string with_number(std::string_view text, const PageNumber& number, int value) {
  std::string digits = number.style == PageNumber::Style::roman ? roman_text(value) : std::to_string(value);
  const bool wide = static_cast<unsigned char>(text[number.begin]) >= 0x80;
  if (wide) {
    std::string full;
    for (const char c : digits) dict::append_utf8(full, U'０' + static_cast<char32_t>(c - '0'));
    digits = std::move(full);
  }
  return std::string(text.substr(0, number.begin)) + digits + std::string(text.substr(number.end));
}

std::vector<std::optional<NumberSighting>> page_sequence(const std::vector<NumberSighting>& sightings,
                                                         std::size_t pages) {
  // Per place, style and distance between number and sheet: the pages that have it.
  std::map<std::pair<std::string, int>, std::vector<std::size_t>> steps;
  const auto key_of = [](const NumberSighting& s) {
    return std::pair(s.place, s.number.value - static_cast<int>(s.page));
  };
  for (const NumberSighting& s : sightings) {
    auto& list = steps[key_of(s)];
    if (list.empty() || list.back() != s.page) list.push_back(s.page);
  }
  std::vector<std::optional<NumberSighting>> best(pages);
  std::vector<int> support(pages, 0);
  for (const NumberSighting& s : sightings) {
    if (s.page >= pages) continue;
    const auto& list = steps[key_of(s)];
    const auto from = std::lower_bound(list.begin(), list.end(), s.page > reach ? s.page - reach : 0);
    const auto to = std::upper_bound(list.begin(), list.end(), s.page + reach);
    int votes = static_cast<int>(to - from) * 2 - 2;
    if (votes < (s.number.plain ? 1 : 3)) votes = 0;
    if (s.number.plain && votes > 0) votes += 3;
    if (s.number.dashed && s.number.plain) votes += 3;
    if (pages == 1 && s.number.plain) votes += 1;
    if (votes <= support[s.page]) continue;
    support[s.page] = votes;
    best[s.page] = s;
  }
  return best;
}

std::vector<std::optional<std::string>> filled_labels(
    const std::vector<std::optional<NumberSighting>>& sequence, const std::vector<bool>& in_sequence) {
  std::vector<std::optional<std::string>> labels(sequence.size());
  const auto extended = [&](std::size_t from, std::size_t to) -> std::optional<std::string> {
    const NumberSighting& s = *sequence[from];
    const int value = s.number.value + static_cast<int>(to) - static_cast<int>(from);
    return value > 0 ? std::optional(with_number(s.text, s.number, value)) : std::nullopt;
  };
  std::optional<std::size_t> before;
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    if (!sequence[i]) continue;
    labels[i] = sequence[i]->text;
    for (std::size_t k = i; k-- > (before ? *before + 1 : 0);) {
      const auto back = extended(i, k);
      const bool from_one = sequence[i]->number.value == static_cast<int>(i) + 1;
      if (before ? extended(*before, k) == back : from_one || in_sequence[k]) labels[k] = back;
      if (!labels[k]) break;
    }
    before = i;
  }
  if (before)
    for (std::size_t k = *before + 1; k < sequence.size() && in_sequence[k]; ++k)
      labels[k] = extended(*before, k);
  return labels;
}

}  // namespace hakusho::indexer
