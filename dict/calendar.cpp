// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <hakusho/calendar.hpp>
#include <string>

#include "dict/utf8.hpp"

namespace hakusho {
namespace {

constexpr int earliest_year = 1868;
constexpr int latest_year = 2199;

// An era by its names. `last` is the highest year it reached; the present era has room to grow.
struct EraNames {
  std::u32string_view name;
  char32_t letter;
  char32_t sign;
  int first;
  int last;
};

constexpr EraNames eras[] = {
    {U"明治", U'M', U'㍾', 1868, 45}, {U"大正", U'T', U'㍽', 1912, 15},  {U"昭和", U'S', U'㍼', 1926, 64},
    {U"平成", U'H', U'㍻', 1989, 31}, {U"令和", U'R', U'㋿', 2019, 99},
};

// Longest first: 年 is the beginning of the others.
constexpr std::u32string_view units[] = {U"年度版", U"年度", U"年版", U"年"};

// The characters that count: full-width forms as ASCII, blanks gone (typesetting puts them anywhere
// beside digits; between two digits a blank separates numbers, so there it stays and nothing matches).
std::u32string folded(std::string_view text) {
  const auto is_digit = [](char32_t c) { return c >= U'0' && c <= U'9'; };
  std::u32string out;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    char32_t c = dict::next_code_point(text, at);
    if (dict::is_white_space(c)) {
      blank = true;
      continue;
    }
    if (c >= U'！' && c <= U'～') c -= U'！' - U'!';
    if (blank && is_digit(c) && !out.empty() && is_digit(out.back())) out += U' ';
    out += c;
    blank = false;
  }
  return out;
}

int digit_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c == U'零' || c == U'○' || c == U'◯') return 0;
  constexpr std::u32string_view kanji = U"〇一二三四五六七八九";
  const auto place = kanji.find(c);
  return place == kanji.npos ? -1 : static_cast<int>(place);
}

// 5, 05, 2023, 三〇, 二〇二三: digits by place. Arabic and kanji digits do not stand in one number.
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

// 三十, 十二, 千九百九十九: kanji numerals with units, each unit once and in falling order.
std::optional<int> with_units(std::u32string_view number) {
  constexpr std::u32string_view signs = U"千百十";
  constexpr int sizes[] = {1000, 100, 10};
  int value = 0, pending = -1;
  std::size_t next_unit = 0;
  for (const char32_t c : number) {
    const auto unit = signs.find(c);
    if (unit != signs.npos) {
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

std::optional<int> number_of(std::u32string_view number) {
  return number.find_first_of(U"千百十") == number.npos ? positional(number) : with_units(number);
}

std::optional<int> year_of_era(const EraNames& era, std::u32string_view number) {
  if (number == U"元") return era.first;
  if (number.size() > 3) return std::nullopt;
  if (number.front() <= U'9' && number.size() > 2) return std::nullopt;
  const std::optional<int> year = number_of(number);
  if (!year || *year < 1 || *year > era.last) return std::nullopt;
  return era.first + *year - 1;
}

// What follows the era's name, when `text` begins with one; a letter may be followed by a full stop.
std::u32string_view after_era(const EraNames& era, std::u32string_view text) {
  if (text.starts_with(era.name)) return text.substr(era.name.size());
  if (text.front() == era.sign) return text.substr(1);
  const char32_t upper = text.front() >= U'a' && text.front() <= U'z' ? text.front() - 32 : text.front();
  if (upper != era.letter) return {};
  text.remove_prefix(1);
  if (!text.empty() && text.front() == U'.') text.remove_prefix(1);
  // An initial with kanji numerals or 元 is not written: R元 is, M二 is not.
  return text == U"元" || (!text.empty() && text.front() <= U'9') ? text : std::u32string_view{};
}

std::optional<int> plain_year(std::u32string_view text) {
  if (text.empty()) return std::nullopt;
  for (const EraNames& era : eras) {
    const std::u32string_view number = after_era(era, text);
    if (!number.empty()) return year_of_era(era, number);
  }
  if (text.starts_with(U"西暦")) text.remove_prefix(2);
  const std::optional<int> year = number_of(text);
  if (!year || *year < earliest_year || *year > latest_year) return std::nullopt;
  return year;
}

std::u32string_view without_unit(std::u32string_view text) {
  for (const std::u32string_view unit : units)
    if (text.ends_with(unit)) return text.substr(0, text.size() - unit.size());
  return text;
}

// 2023(令和5): one year said twice; they must agree. 平成31/令和元 inside is said twice again.
std::optional<int> said_twice(std::u32string_view text) {
  const auto open = text.find(U'(');
  if (open == text.npos || text.back() != U')') return std::nullopt;
  const std::optional<int> outer = plain_year(without_unit(text.substr(0, open)));
  std::u32string_view inner = text.substr(open + 1, text.size() - open - 2);
  for (bool more = outer.has_value(); more;) {
    const auto bar = std::min(inner.find_first_of(U"/・"), inner.size());
    if (plain_year(without_unit(inner.substr(0, bar))) != outer) return std::nullopt;
    more = bar < inner.size();
    if (more) inner.remove_prefix(bar + 1);
  }
  return outer;
}

}  // namespace

std::optional<int> western_year(std::string_view text) {
  if (text.size() > 120) return std::nullopt;
  const std::u32string whole = folded(text);
  const std::u32string_view year = without_unit(whole);
  if (year.empty()) return std::nullopt;
  const std::optional<int> once = plain_year(year);
  return once ? once : said_twice(year);
}

}  // namespace hakusho
