// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/year_point.hpp"

#include <algorithm>
#include <hakusho/calendar.hpp>

#include "dict/numerals.hpp"
#include "dict/year_parts.hpp"
#include "dict/year_words.hpp"

namespace hakusho::dict {
namespace {

std::size_t number_end(const PhraseText& text, std::size_t i) {
  if (text.at(i) == U'元') return i + 1;
  std::size_t end = i;
  if (is_ascii_digit(text.at(i)))
    while (is_ascii_digit(text.at(end))) ++end;
  else
    while (is_kanji_numeral(text.at(end))) ++end;
  return end;
}

// What is counted is no year: 令和5人, 2023件 has no 年 anyway, 平成12万人.
bool is_counter(char32_t c) {
  return is_one_of(c, U"万億兆千百円人件個回号番丁条項%割倍歳名社台校億,") || is_latin_letter(c) || c == U'-';
}

bool is_katakana_sign(char32_t c) {
  return c >= U'ァ' && c <= U'ー';
}

// An initial alone may be anything (H2ロケット, R2-D2, R18指定): H counts with two digits, R up to the reach
// of plans, the others never.
bool initial_is_enough(char32_t initial, std::size_t digits, char32_t next, int year, const YearBase& base) {
  constexpr int reach_of_plans = 10;
  if (is_counter(next) || is_katakana_sign(next)) return false;
  if (base.own && year > *base.own + reach_of_plans) return false;
  const char32_t upper = initial >= U'a' ? initial - 32 : initial;
  return initial == upper && ((upper == U'R' && digits <= 2) || (upper == U'H' && digits == 2));
}

bool letter_may_begin(char32_t before) {
  return !is_latin_letter(before) && !is_ascii_digit(before) && !is_one_of(before, U"-_.&/'");
}

// (平成31/令和元) and the like behind a year: one year said twice, passed over where both agree.
std::size_t skip_same_year(const PhraseText& text, std::size_t i, int year) {
  constexpr std::size_t longest = 16;
  if (text.at(i) != U'(' && text.at(i) != U'〔') return i;
  const auto inside = text.from(i + 1).substr(0, longest);
  const auto close = inside.find_first_of(U")〕");
  if (close == inside.npos) return i;
  std::size_t at = i + 1;
  while (at < i + 1 + close) {
    std::optional<int> said;
    std::size_t end = at;
    if (const auto era = era_at(text.from(at))) {
      end = number_end(text, at + era->length);
      said = year_of_era(*era->era, text.from(at + era->length).substr(0, end - at - era->length));
    } else {
      end = number_end(text, at);
      said = number_of(text.from(at).substr(0, end - at));
    }
    if (said != year) return i;
    while (is_one_of(text.at(end), U"年度/・")) ++end;
    at = end;
  }
  return i + 1 + close + 1;
}

// The unit, with the year said again before or behind it.
void read_unit(const PhraseText& text, YearPoint& point) {
  point.end = skip_same_year(text, point.end, point.year);
  if (text.at(point.end) != U'年') return;
  ++point.end;
  point.unit = YearUnit::calendar;
  if (text.at(point.end) == U'度') {
    ++point.end;
    point.unit = YearUnit::fiscal;
  }
  point.end = skip_same_year(text, point.end, point.year);
}

std::optional<YearPoint> era_point(const PhraseText& text, std::size_t i, const YearBase& base) {
  const auto found = era_at(text.from(i));
  if (!found) return std::nullopt;
  const bool initial = is_latin_letter(text.at(i));
  if (initial && !letter_may_begin(text.before(i))) return std::nullopt;
  const std::size_t begin = i + found->length, end = number_end(text, begin);
  const auto year = year_of_era(*found->era, text.from(begin).substr(0, end - begin));
  if (!year) return std::nullopt;
  YearPoint point;
  point.end = end;
  point.year = *year;
  point.era = found->era;
  const char32_t next = text.at(end);
  point.whole = initial ? initial_is_enough(text.at(i), end - begin, next, *year, base)
                        : !is_counter(next) && next != U'代' && is_ascii_digit(text.at(begin));
  return point;
}

std::optional<YearPoint> western_point(const PhraseText& text, std::size_t i) {
  std::size_t begin = i;
  const bool named = text.starts_with(i, U"西暦");
  const bool fiscal = text.starts_with(i, U"FY") && letter_may_begin(text.before(i));
  if (named || fiscal) begin += 2;
  const std::size_t end = number_end(text, begin);
  const auto number = text.from(begin).substr(0, end - begin);
  if (number.size() < 4) return std::nullopt;
  const auto year = number_of(number);
  if (!year || *year < earliest_year || *year > latest_year) return std::nullopt;
  YearPoint point;
  point.end = end;
  point.year = *year;
  point.whole = fiscal;
  if (fiscal) point.unit = YearUnit::fiscal;
  return point;
}

// 2000年間, 2000年以上: a length of time.
bool is_duration(const PhraseText& text, const YearPoint& point) {
  if (point.unit != YearUnit::calendar) return false;
  for (const std::u32string_view word : {U"間", U"以上", U"余", U"も前", U"物"})
    if (text.starts_with(point.end, word)) return true;
  return text.at(point.end) == U'前' && !is_one_of(text.at(point.end + 1), U"半期");
}

// 6年生, 3年ぶり, 5年後: what follows a short number that is no year of an era.
bool is_other_count(const PhraseText& text, std::size_t end) {
  const char32_t next = text.at(end);
  if (is_one_of(next, U"間生制来目ぶ以程未連越弱強余債物もごかヶケカカ")) return true;
  return is_one_of(next, U"前後") && !is_one_of(text.at(end + 1), U"半期");
}

}  // namespace

std::optional<YearPoint> year_point(const PhraseText& text, std::size_t i, const YearBase& base) {
  auto point = era_point(text, i, base);
  if (!point) point = western_point(text, i);
  if (!point) {
    point = year_word(text, i, base);
  } else if (!read_date_figures(text, *point)) {
    if (point->unit == YearUnit::none) read_unit(text, *point);
    if (is_duration(text, *point)) return std::nullopt;
  }
  if (!point) return std::nullopt;
  if (point->first == 0 || point->relative) {
    point->first = point->last = point->year;
    read_part_of_year(text, *point);
  }
  return point;
}

std::optional<YearPoint> elided_year_point(const PhraseText& text, std::size_t i, const YearPoint& before,
                                           bool listed) {
  constexpr int widest_list = 5;
  if (before.relative) return std::nullopt;
  const std::size_t end = number_end(text, i);
  if (end == i || end - i > 3 || text.at(i) == U'元') return std::nullopt;
  const auto number = text.from(i).substr(0, end - i);
  YearPoint point;
  point.end = end;
  if (before.era) {
    const auto year = year_of_era(*before.era, number);
    if (!year) return std::nullopt;
    point.year = *year;
    point.era = before.era;
  } else {
    const auto tail = number_of(number);
    if (number.size() != 2 || !tail) return std::nullopt;
    point.year = before.year / 100 * 100 + *tail;
  }
  if (point.year <= before.year || (listed && point.year > before.year + widest_list)) return std::nullopt;
  read_unit(text, point);
  if (point.unit == YearUnit::none) {
    // 平成27～29(2015～2017)年度 and 29、30年度 go on; anything else is another number.
    if (!is_one_of(text.at(point.end), U"、,・~〜-")) return std::nullopt;
  } else if (point.unit == YearUnit::calendar && is_other_count(text, point.end)) {
    return std::nullopt;
  }
  point.first = point.last = point.year;
  read_part_of_year(text, point);
  return point;
}

}  // namespace hakusho::dict
