// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/year_words.hpp"

#include "dict/numerals.hpp"

namespace hakusho::dict {
namespace {

enum class CountsFrom { own, named_or_own, named };

struct YearWord {
  std::u32string_view word;  // before 年
  int years;
  CountsFrom from;
  bool calendar;  // also without 度: there is 今年, but no 当年
};

// Longest first: 前々 before 前.
constexpr YearWord words[] = {
    {U"一昨々", -3, CountsFrom::own, true},
    {U"一昨昨", -3, CountsFrom::own, true},
    {U"前々", -2, CountsFrom::named_or_own, true},
    {U"翌々", 2, CountsFrom::named_or_own, true},
    {U"一昨", -2, CountsFrom::own, true},
    {U"再来", 2, CountsFrom::own, true},
    {U"昨", -1, CountsFrom::own, true},
    {U"前", -1, CountsFrom::named_or_own, true},
    {U"本", 0, CountsFrom::own, true},
    {U"今", 0, CountsFrom::own, true},
    {U"当", 0, CountsFrom::own, false},
    {U"同", 0, CountsFrom::named, true},
    {U"来", 1, CountsFrom::own, true},
    {U"次", 1, CountsFrom::own, false},
    {U"翌", 1, CountsFrom::named_or_own, true},
};

// 日本年金機構, 以来年々, 従来年1回: the sign belongs to the word before it.
bool belongs_to_word_before(const PhraseText& text, std::size_t i) {
  const char32_t before = text.before(i);
  switch (text.at(i)) {
    case U'本':
      return is_one_of(before, U"日基根資標熊山松");
    case U'来':
      return is_one_of(before, U"以従将近本元古到未");
    case U'前':
      return is_one_of(before, U"以事従直数対") || digit_of(before) >= 0;
    case U'当':
      return is_one_of(before, U"相担該");
    case U'次':
      return is_one_of(before, U"年目第順") || digit_of(before) >= 0;
    case U'同':
      return is_one_of(before, U"共合協");
    default:
      return false;
  }
}

// 前年比, 同年代, 本年金: a comparison or another word.
bool goes_on_as_word(char32_t next) {
  return is_one_of(next, U"比差増減同並代齢輩配金鑑俸貢々");
}

std::optional<int> base_year(CountsFrom from, const YearBase& base) {
  if (from != CountsFrom::own && base.named) return base.named;
  return from == CountsFrom::named ? std::nullopt : base.own;
}

std::size_t length_of_number(const PhraseText& text, std::size_t i) {
  std::size_t end = i;
  if (is_ascii_digit(text.at(i)))
    while (is_ascii_digit(text.at(end))) ++end;
  else
    while (is_kanji_numeral(text.at(end))) ++end;
  return end - i;
}

}  // namespace

std::optional<YearPoint> year_word(const PhraseText& text, std::size_t i, const YearBase& base) {
  for (const YearWord& entry : words) {
    if (!text.starts_with(i, entry.word)) continue;
    std::size_t end = i + entry.word.size();
    if (text.at(end) != U'年' || belongs_to_word_before(text, i)) return std::nullopt;
    const bool fiscal = text.at(++end) == U'度';
    if (fiscal) ++end;
    const auto from = base_year(entry.from, base);
    if ((!fiscal && !entry.calendar) || goes_on_as_word(text.at(end)) || !from) return std::nullopt;
    YearPoint point;
    point.end = end;
    point.year = *from + entry.years;
    point.unit = fiscal ? YearUnit::fiscal : YearUnit::calendar;
    point.whole = point.relative = true;
    point.first = point.last = point.year;
    return point;
  }
  return std::nullopt;
}

std::optional<YearCount> year_count(const PhraseText& text, std::size_t i) {
  constexpr int most_years = 50;  // what is counted in more years is history, not a plan
  const std::size_t length = length_of_number(text, i);
  if (length == 0 || length > 4) return std::nullopt;
  const auto years = number_of(text.from(i).substr(0, length));
  if (!years || *years < 1 || *years > most_years) return std::nullopt;
  std::size_t end = i + length;
  if (is_one_of(text.at(end), U"かカヵヶケ箇")) ++end;
  if (text.at(end) != U'年') return std::nullopt;
  ++end;
  if (text.at(end) == U'度') ++end;
  if (text.at(end) == U'間') ++end;
  return YearCount{end, *years};
}

std::optional<YearSpan> year_span(const PhraseText& text, std::size_t i, std::optional<int> own) {
  if (!own) return std::nullopt;
  constexpr std::u32string_view ahead[] = {U"今後", U"向こう"};
  constexpr std::u32string_view behind[] = {U"過去", U"直近", U"最近", U"ここ"};
  const auto counted = [&](std::u32string_view word) -> std::optional<YearCount> {
    if (!text.starts_with(i, word)) return std::nullopt;
    std::size_t at = i + word.size();
    if (text.at(at) == U'の') ++at;
    const auto count = year_count(text, at);
    // 過去5年前, 今後3年後: one point in time, and a vague one.
    if (count && is_one_of(text.at(count->end), U"前後") && text.at(count->end - 1) == U'年')
      return std::nullopt;
    return count;
  };
  for (const auto word : ahead)
    if (const auto count = counted(word)) return YearSpan{count->end, *own, *own + count->years - 1};
  for (const auto word : behind)
    if (const auto count = counted(word)) return YearSpan{count->end, *own - count->years, *own - 1};
  return std::nullopt;
}

}  // namespace hakusho::dict
