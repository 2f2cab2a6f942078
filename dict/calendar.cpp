// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <hakusho/calendar.hpp>
#include <string>

#include "dict/eras.hpp"
#include "dict/numerals.hpp"
#include "dict/utf8.hpp"

namespace hakusho {
namespace {

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

std::optional<int> plain_year(std::u32string_view text) {
  if (text.empty()) return std::nullopt;
  if (const auto found = dict::era_at(text))
    return dict::year_of_era(*found->era, text.substr(found->length));
  if (text.starts_with(U"西暦")) text.remove_prefix(2);
  const std::optional<int> year = dict::number_of(text);
  if (!year || *year < dict::earliest_year || *year > dict::latest_year) return std::nullopt;
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
