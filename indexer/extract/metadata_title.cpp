// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "dict/utf8.hpp"
#include "indexer/extract/metadata.hpp"
#include "indexer/extract/metadata_phrase.hpp"

namespace hakusho::indexer {
namespace {

std::string_view without_blanks(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

char32_t last_of(std::string_view text) {
  std::size_t start = text.size();
  while (start > 0 && dict::is_continuation(text[--start])) {
  }
  return text.empty() ? U'\0' : dict::next_code_point(text, start);
}

// 令和5年版情報通信白書, 2023(令和5)年国民生活基礎調査の概況
std::optional<Metadata> year_first(std::string_view phrase) {
  const auto year = leading_year(phrase);
  if (!year) return std::nullopt;
  const std::string_view name = without_blanks(phrase.substr(year->length));
  Metadata found;
  if (name.empty() && !year->edition) return std::nullopt;
  if (!name.empty() && !is_report_name(name)) return std::nullopt;
  // 令和5年 … alone may speak of anything that happened then.
  if (!year->edition && !ends_like_report(name)) return std::nullopt;
  found.year = year->year;
  const std::string_view spoken_of = report_spoken_of(name);
  if (year->edition && !spoken_of.empty())
    found.series = std::string(spoken_of);
  else if (year->edition && ends_like_report(name))
    found.series = std::string(name);
  return found;
}

// 情報通信白書(令和5年版), 情報通信白書 令和5年版
std::optional<Metadata> edition_last(std::string_view phrase) {
  if (phrase.ends_with(')')) phrase.remove_suffix(1);
  if (!phrase.ends_with("年版") && !phrase.ends_with("年度版")) return std::nullopt;
  for (std::size_t start = phrase.size(); start-- > 0 && phrase.size() - start < 40;) {
    if (dict::is_continuation(phrase[start])) continue;
    const std::string_view tail = phrase.substr(start);
    const auto year = leading_year(tail);
    if (!year || year->length != tail.size()) continue;
    std::string_view name = phrase.substr(0, start);
    // The longest reading counts: 12年版 is the end of 平成12年版.
    const auto longer = [&] {
      for (std::size_t back = start; back-- > 0 && start - back < 20;)
        if (!dict::is_continuation(phrase[back]))
          if (const auto more = leading_year(phrase.substr(back));
              more && more->length == phrase.size() - back)
            return true;
      return false;
    };
    if (longer()) continue;
    if (name.ends_with('(')) name.remove_suffix(1);
    name = without_blanks(name);
    if (!is_report_name(name)) return std::nullopt;
    Metadata found;
    found.year = year->year;
    if (ends_like_report(name)) found.series = std::string(name);
    return found;
  }
  return std::nullopt;
}

// ビジョン2030, カーボンニュートラル2050: the year that is aimed at, not that of the report.
bool names_a_goal(std::string_view name) {
  constexpr std::string_view endings[] = {"ビジョン", "アジェンダ",   "ニュートラル",   "ロードマップ",
                                          "ゴール",   "ターゲット",   "シナリオ",       "目標",
                                          "構想",     "オリンピック", "パラリンピック", "ウィンドウズ"};
  return std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return name.ends_with(ending); });
}

// サイバーセキュリティ2024, 財政投融資リポート2022: a Japanese name with a year behind it.
std::optional<Metadata> number_last(std::string_view phrase) {
  if (phrase.size() < 5) return std::nullopt;
  const std::string_view digits = phrase.substr(phrase.size() - 4);
  if (digits.find_first_not_of("0123456789") != digits.npos) return std::nullopt;
  const int year = std::stoi(std::string(digits));
  const std::string_view name = without_blanks(phrase.substr(0, phrase.size() - 4));
  const char32_t last = last_of(name);
  const bool japanese = dict::is_katakana(last) || (dict::is_kanji(last) && ends_like_report(name));
  if (year < 1950 || year > 2099 || !japanese || !is_report_name(name) || names_a_goal(name))
    return std::nullopt;
  if (dict::count_code_points(name) < 4) return std::nullopt;
  Metadata found;
  found.year = year;
  found.series = std::string(name);
  return found;
}

}  // namespace

Metadata metadata_of_title(std::string_view title) {
  if (title.size() > 400) return {};
  const std::string phrase = folded_phrase(title);
  for (const auto read : {year_first, edition_last, number_last})
    if (const auto found = read(phrase)) return *found;
  return {};
}

}  // namespace hakusho::indexer
