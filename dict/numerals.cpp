// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/numerals.hpp"

namespace hakusho::dict {
namespace {

constexpr std::u32string_view unit_signs = U"千百十";

std::optional<int> positional(std::u32string_view number) {
  if (number.empty() || number.size() > 4) return std::nullopt;
  const bool arabic = number.front() <= U'9';
  int value = 0;
  for (const char32_t c : number) {
    const int digit = digit_of(c);
    if (digit < 0 || (c <= U'9') != arabic) return std::nullopt;
    value = value * 10 + digit;
  }
  return value;
}

// 三十, 十二, 千九百九十九: each unit once and in falling order.
std::optional<int> with_units(std::u32string_view number) {
  constexpr int sizes[] = {1000, 100, 10};
  int value = 0, pending = -1;
  std::size_t next_unit = 0;
  for (const char32_t c : number) {
    const auto unit = unit_signs.find(c);
    if (unit != unit_signs.npos) {
      if (unit < next_unit || pending == 0) return std::nullopt;
      value += sizes[unit] * (pending < 0 ? 1 : pending);
      pending = -1;
      next_unit = unit + 1;
      continue;
    }
    if (c <= U'9' || pending >= 0 || digit_of(c) <= 0) return std::nullopt;
    pending = digit_of(c);
  }
  if (number.empty()) return std::nullopt;
  return value + (pending < 0 ? 0 : pending);
}

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// Three digits, as they stand behind a comma: 418 of 4,418.
bool is_group(std::string_view text, std::size_t at) {
  return is_digit(text, at) && is_digit(text, at + 1) && is_digit(text, at + 2) && !is_digit(text, at + 3);
}

// Whether the sign at `at` joins what stands behind it to a number: the point of 73.8, the comma of 4,418,
// not that of a list (2,3).
bool joins_number(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size() || !is_digit(text, at - 1)) return false;
  return (text[at] == '.' && is_digit(text, at + 1)) || (text[at] == ',' && is_group(text, at + 1));
}

// Whether a digit at `at` goes on with a number: behind 41, 73. and 1万.
bool goes_on_with_number(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  if (is_digit(text, at - 1) || joins_number(text, at - 1)) return true;
  const std::string_view before = text.substr(0, at);
  for (const std::string_view power : {"千", "万", "億", "兆"})
    if (before.ends_with(power) && before.size() > power.size() && is_digit(text, at - power.size() - 1))
      return true;
  return false;
}

}  // namespace

int digit_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c == U'零' || c == U'○' || c == U'◯') return 0;
  constexpr std::u32string_view kanji = U"〇一二三四五六七八九";
  const auto place = kanji.find(c);
  return place == kanji.npos ? -1 : static_cast<int>(place);
}

bool is_kanji_numeral(char32_t c) {
  return c > U'9' && (digit_of(c) >= 0 || unit_signs.find(c) != unit_signs.npos);
}

std::optional<int> number_of(std::u32string_view number) {
  return number.find_first_of(unit_signs) == number.npos ? positional(number) : with_units(number);
}

bool cuts_number(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin >= end) return false;
  if (is_digit(text, begin) && goes_on_with_number(text, begin)) return true;
  return is_digit(text, end - 1) && (is_digit(text, end) || joins_number(text, end));
}

}  // namespace hakusho::dict
