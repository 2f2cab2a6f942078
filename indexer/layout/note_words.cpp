// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/note_words.hpp"

#include <algorithm>
#include <initializer_list>

#include "dict/utf8.hpp"
#include "indexer/layout/line_form.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t longest_author = 40;  // characters

using Words = std::initializer_list<std::string_view>;

bool ends_with_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.ends_with(word); });
}

bool contains_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return text.find(word) != npos; });
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// 総務省（2020）「 – the year stands before the title.
bool has_year_before_title(std::string_view words) {
  for (const std::string_view open : {"）「", "）『"}) {
    const std::size_t close = words.find(open);
    if (close == npos || close < 4) continue;
    const auto year = words.substr(close - 4, 4);
    if (std::all_of(year.begin(), year.end(), is_digit) || words.substr(0, close).ends_with("各年"))
      return true;
  }
  return false;
}

// …」情報学（2015）: the journal behind the title.
bool has_year_at_end(std::string_view words) {
  if (!words.ends_with("）") || words.size() < 10) return false;
  const auto year = words.substr(words.size() - 7, 4);
  return words.substr(0, words.size() - 7).ends_with("（") &&
         std::all_of(year.begin(), year.end(), is_digit) && contains_any(words, {"」", "』"});
}

// （平成24年3月7日）, （令和3年8月末時点）
std::string_view without_date_behind(std::string_view words) {
  if (!words.ends_with("）")) return words;
  const std::size_t open = words.rfind("（");
  const auto date = open == npos ? std::string_view() : words.substr(open);
  return date.find("年") == npos ? words : trimmed(words.substr(0, open));
}

// p.41, 38p
bool ends_with_page(std::string_view words) {
  if (words.ends_with("p")) return words.size() > 1 && is_digit(words[words.size() - 2]);
  while (!words.empty() && is_digit(words.back())) words.remove_suffix(1);
  return words.ends_with("p.") || words.ends_with("pp.");
}

bool is_name_of_work(std::string_view title) {
  return ends_with_any(title, {"調査", "報告書", "報告", "白書", "年報", "統計", "データブック", "名鑑",
                               "調査の概要", "調査結果", "の結果", "の概要", "ロードマップ", "答申"}) ||
         contains_any(title, {"年版", "白書", "報告書", "年度", "年次", "動向調査"});
}

}  // namespace

bool names_source(std::string_view words) {
  if (has_year_before_title(words) || has_year_at_end(trimmed(words)) || ends_with_page(trimmed(words)))
    return true;
  std::string_view rest = without_date_behind(trimmed(words));
  const bool dated = rest.size() < words.size();
  if (ends_with_any(rest, {"」概要", "」より"})) rest.remove_suffix(6);
  if (!ends_with_any(rest, {"」", "』"})) return false;
  const std::size_t open = std::min(rest.find("「"), rest.find("『"));
  if (open == npos || dict::count_code_points(rest.substr(0, open)) > longest_author) return false;
  if (open == 0 && !dated) return false;
  return is_name_of_work(rest.substr(open + 3, rest.size() - open - 6));
}

bool ends_with_colon(std::string_view words) {
  words = trimmed(words);
  return words.ends_with("：") || words.ends_with(":");
}

bool announces_excerpt(std::string_view line) {
  return contains_any(line, {"［抄］", "[抄]", "（抄）", "［抜粋］", "（抜粋）"}) &&
         !contains_full_stop(line);
}

}  // namespace hakusho::indexer
