// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/year_parts.hpp"

#include "dict/numerals.hpp"

namespace hakusho::dict {
namespace {

struct Figure {
  int value;
  std::size_t end;
};

// A number of one or two figures from 1 to `most`.
std::optional<Figure> small_number(const PhraseText& text, std::size_t i, int most) {
  std::size_t end = i;
  if (is_ascii_digit(text.at(i)))
    while (is_ascii_digit(text.at(end))) ++end;
  else
    while (is_kanji_numeral(text.at(end))) ++end;
  if (end == i || end - i > 2) return std::nullopt;
  const auto value = number_of(text.from(i).substr(0, end - i));
  if (!value || *value < 1 || *value > most) return std::nullopt;
  return Figure{*value, end};
}

void set_months(YearPoint& point, int first, int last) {
  point.first = fiscal_year_of(point.year, first);
  point.last = fiscal_year_of(point.year, last);
}

// 3月29日, 1～3月期, 4月から9月.
bool read_months(const PhraseText& text, YearPoint& point) {
  auto month = small_number(text, point.end, 12);
  if (!month) return false;
  const int first = month->value;
  std::size_t end = month->end;
  const bool said = text.at(end) == U'月';
  if (said) ++end;
  std::size_t behind = end;
  if (is_one_of(text.at(end), U"~〜-–―−‐"))
    behind = end + 1;
  else if (said && text.starts_with(end, U"から"))
    behind = end + 2;
  if (behind > end) {
    month = small_number(text, behind, 12);
    if (month && text.at(month->end) == U'月' && month->value > first) {
      set_months(point, first, month->value);
      point.end = month->end + 1;
      return true;
    }
  }
  if (!said) return false;
  set_months(point, first, first);
  point.end = end;
  if (const auto day = small_number(text, end, 31); day && text.at(day->end) == U'日')
    point.end = day->end + 1;
  return true;
}

// 第1四半期 of a calendar year ends in March; that of a fiscal year ends in June.
bool read_quarter(const PhraseText& text, YearPoint& point) {
  const std::size_t begin = point.end + (text.at(point.end) == U'第' ? 1 : 0);
  const auto quarter = small_number(text, begin, 4);
  if (!quarter || !text.starts_with(quarter->end, U"四半期")) return false;
  if (point.unit == YearUnit::calendar) set_months(point, quarter->value * 3, quarter->value * 3);
  point.end = quarter->end + 3;
  return true;
}

struct Part {
  std::u32string_view word;
  int first_month, last_month;
};

void read_half(const PhraseText& text, YearPoint& point) {
  constexpr Part parts[] = {{U"上半期", 1, 6}, {U"下半期", 7, 12}, {U"上期", 1, 6}, {U"下期", 7, 12},
                            {U"前半", 1, 6},   {U"後半", 7, 12},   {U"年初", 1, 1}, {U"初頭", 1, 1},
                            {U"初め", 1, 1},   {U"年末", 12, 12},  {U"末", 12, 12}};
  for (const Part& part : parts) {
    if (!text.starts_with(point.end, part.word)) continue;
    if (point.unit == YearUnit::calendar) set_months(point, part.first_month, part.last_month);
    point.end += part.word.size();
    return;
  }
}

// 2010年代, 昭和30年代 and the halves of either.
bool read_decade(const PhraseText& text, YearPoint& point) {
  const int in_decade = point.era ? point.year - point.era->first + 1 : point.year;
  if (text.at(point.end) != U'代' || in_decade % 10 != 0 || point.relative) return false;
  ++point.end;
  point.last = point.year + 9;
  if (text.starts_with(point.end, U"前半")) point.last = point.year + 4;
  if (text.starts_with(point.end, U"後半")) point.first = point.year + 5;
  if (point.last - point.first < 9) point.end += 2;
  return true;
}

}  // namespace

bool read_date_figures(const PhraseText& text, YearPoint& point) {
  const char32_t mark = text.at(point.end);
  if (!is_one_of(mark, U"./-")) return false;
  const auto month = small_number(text, point.end + 1, 12);
  if (!month || text.at(month->end) != mark) return false;
  const auto day = small_number(text, month->end + 1, 31);
  if (!day || is_ascii_digit(text.at(day->end)) || is_latin_letter(text.at(day->end))) return false;
  point.end = day->end;
  point.unit = YearUnit::calendar;
  point.whole = true;
  set_months(point, month->value, month->value);
  return true;
}

void read_part_of_year(const PhraseText& text, YearPoint& point) {
  if (point.unit == YearUnit::none) return;
  if (read_quarter(text, point)) return;
  if (point.unit == YearUnit::calendar && (read_decade(text, point) || read_months(text, point))) return;
  read_half(text, point);
}

}  // namespace hakusho::dict
