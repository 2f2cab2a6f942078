// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/column_part.hpp"

#include <algorithm>
#include <array>
#include <hakusho/calendar.hpp>
#include <span>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

using Words = std::span<const std::string_view>;

// As matching keys: NFKC, no blanks, small letters.
constexpr std::string_view item_words[] = {"項番", "no",       "no.",      "番号", "項目番号", "施策番号",
                                           "通番", "整理番号", "通し番号", "番",   "項",       "#"};
constexpr std::string_view ministry_words[] = {
    "担当府省", "担当省庁", "担当部局", "担当部署", "担当機関", "担当課",   "所管",     "主管",
    "府省庁",   "府省名",   "省庁名",   "関係府省", "関係省庁", "実施府省", "実施省庁", "実施機関"};
constexpr std::string_view exact_ministry_words[] = {"担当",   "府省", "省庁",    "担当者",
                                                     "担当名", "機関", "実施主体"};
constexpr std::string_view next_words[] = {"次年度", "来年度", "翌年度", "次期計画",
                                           "今後の", "今後,",  "今後取"};
constexpr std::string_view progress_words[] = {"成果",     "進捗",     "実績",     "取組状況",
                                               "実施状況", "達成状況", "対応状況", "措置状況",
                                               "取組結果", "実施結果", "推進状況"};
constexpr std::string_view plan_words[] = {"計画",     "予定",     "取組内容", "行動内容",  "対応内容",
                                           "措置内容", "施策内容", "実施内容", "施策の内容"};
constexpr std::string_view plans_to_come[] = {"計画", "予定"};
constexpr std::string_view deadline_words[] = {"期限", "実施時期",     "達成時期",
                                               "工程", "スケジュール", "完了時期"};
constexpr std::string_view remark_words[] = {"備考", "摘要", "特記事項"};

std::size_t last_of(std::string_view key, Words words) {
  std::size_t last = key.npos;
  for (const std::string_view word : words)
    if (const auto at = key.rfind(word); at != key.npos) last = last == key.npos ? at : std::max(last, at);
  return last;
}

std::size_t first_of(std::string_view key, Words words) {
  std::size_t first = key.npos;
  for (const std::string_view word : words) first = std::min(first, key.find(word));
  return first;
}

bool holds(std::string_view key, Words words) {
  return first_of(key, words) != key.npos;
}

bool is_one_of(std::string_view key, Words words) {
  return std::find(words.begin(), words.end(), key) != words.end();
}

// The number that ends at `end`, with an era before it.
std::optional<int> year_ending_at(std::string_view key, std::size_t end) {
  constexpr std::size_t longest = 24;  // bytes: 平成 and four kanji digits
  std::size_t begin = end > longest ? end - longest : 0;
  for (; begin < end; ++begin) {
    if (dict::is_continuation(key[begin])) continue;
    if (key.substr(begin, end - begin).find("年") != key.npos) continue;  // 2024年度の年: named before
    if (const auto year = western_year(key.substr(begin, end - begin))) return year;
  }
  return std::nullopt;
}

ColumnHead part_of(std::string_view key) {
  ColumnHead head;
  const std::size_t progress = first_of(key, progress_words);
  if (is_one_of(key, item_words)) {
    head.part = ColumnPart::item;
  } else if (holds(key, ministry_words) || is_one_of(key, exact_ministry_words)) {
    head.part = ColumnPart::ministries;
  } else if (progress != key.npos) {
    head.part = ColumnPart::progress;
    const std::size_t plan = last_of(key, plans_to_come);
    head.with_next_plan = plan != key.npos && plan > progress;
  } else if (holds(key, next_words)) {
    head.part = ColumnPart::next_plan;
  } else if (holds(key, plan_words)) {
    head.part = ColumnPart::plan;
  } else if (holds(key, deadline_words)) {
    head.part = ColumnPart::deadline;
  } else if (holds(key, remark_words)) {
    head.part = ColumnPart::remarks;
  } else if (key.find("取組") != key.npos) {
    head.part = ColumnPart::plan;
    head.weak = true;
  }
  return head;
}

std::optional<int> first_plan_year(const std::vector<ColumnHead>& heads) {
  std::optional<int> year;
  for (const ColumnHead& head : heads)
    if (head.part == ColumnPart::plan && !head.years.empty() && (!year || head.years.front() < *year))
      year = head.years.front();
  return year;
}

// What stands between a pair of brackets that holds all of the line, or begins it.
std::optional<std::string_view> bracketed(std::string_view line) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> pairs = {{{"<", ">"},
                                                                                   {"＜", "＞"},
                                                                                   {"〈", "〉"},
                                                                                   {"《", "》"},
                                                                                   {"【", "】"},
                                                                                   {"［", "］"},
                                                                                   {"〔", "〕"},
                                                                                   {"≪", "≫"}}};
  for (const auto& [open, close] : pairs) {
    if (!line.starts_with(open)) continue;
    const auto end = line.find(close, open.size());
    if (end != line.npos) return line.substr(open.size(), end - open.size());
  }
  return std::nullopt;
}

char small(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool begins_with(std::string_view words, std::string_view key) {
  return words.size() >= key.size() &&
         std::equal(key.begin(), key.end(), words.begin(), [](char k, char w) { return k == small(w); });
}

std::size_t longest_start(std::string_view words, Words keys) {
  std::size_t longest = 0;
  for (const std::string_view key : keys)
    if (key.size() > longest && begins_with(words, key)) longest = key.size();
  return longest;
}

}  // namespace

std::size_t column_name_at_start(std::string_view words, ColumnPart part) {
  if (part == ColumnPart::item) {
    constexpr std::string_view numero = "№";
    return words.starts_with(numero) ? numero.size() : longest_start(words, item_words);
  }
  if (part != ColumnPart::ministries) return 0;
  std::size_t length =
      std::max(longest_start(words, ministry_words), longest_start(words, exact_ministry_words));
  if (length == 0) return 0;
  // 所管府省庁, 担当省庁名, 関係府省等.
  constexpr std::string_view endings[] = {"府省庁", "府省", "省庁", "庁", "等", "名"};
  while (const std::size_t more = longest_start(words.substr(length), endings)) length += more;
  return length;
}

std::vector<int> years_named(std::string_view text) {
  const std::string key = dict::matching_key(text);
  constexpr std::string_view sign = "年";
  std::vector<int> years;
  for (auto at = key.find(sign); at != key.npos; at = key.find(sign, at + sign.size()))
    if (const auto year = year_ending_at(key, at)) years.push_back(*year);
  return years;
}

ColumnHead read_column_head(std::string_view words) {
  std::string key = dict::matching_key(words);
  std::erase(key, '/');  // between the rows of a header, in which a name may be broken: 施策 / 番号
  ColumnHead head = part_of(key);
  head.years = years_named(words);
  return head;
}

std::vector<ColumnHead> read_column_heads(const std::vector<std::string>& words) {
  std::vector<ColumnHead> heads;
  for (const std::string& head : words) heads.push_back(read_column_head(head));
  const auto is_plan = [](const ColumnHead& head) { return head.part == ColumnPart::plan && !head.weak; };
  const bool has_plan = std::any_of(heads.begin(), heads.end(), is_plan);
  const bool has_progress = std::any_of(
      heads.begin(), heads.end(), [](const ColumnHead& head) { return head.part == ColumnPart::progress; });
  const auto plan_year = first_plan_year(heads);
  for (ColumnHead& head : heads) {
    if (head.weak && has_plan && !has_progress) head.part = ColumnPart::progress;
    if (!plan_year) continue;
    if (head.part == ColumnPart::plan && !head.years.empty() && head.years.front() > *plan_year)
      head.part = ColumnPart::next_plan;
    if (!head.years.empty()) continue;
    if (head.part == ColumnPart::progress) head.years = {*plan_year};
    if (head.part == ColumnPart::next_plan) head.years = {*plan_year + 1};
  }
  return heads;
}

std::optional<PartLabel> read_part_label(std::string_view paragraph) {
  constexpr std::size_t longest = 90;  // bytes: 30 characters
  while (!paragraph.empty()) {
    std::size_t next = 0;
    if (!dict::is_white_space(dict::next_code_point(paragraph, next))) break;
    paragraph.remove_prefix(next);
  }
  const auto words = bracketed(paragraph);
  if (!words || words->size() > longest) return std::nullopt;
  const ColumnHead head = read_column_head(*words);
  PartLabel label;
  if (head.part == ColumnPart::progress)
    label.part = ColumnPart::progress;
  else if (head.part == ColumnPart::plan || head.part == ColumnPart::next_plan)
    label.part = head.part;
  else
    return std::nullopt;
  if (head.weak) return std::nullopt;
  if (!head.years.empty()) label.year = head.years.front();
  label.words = *words;
  return label;
}

bool looks_like_item_number(std::string_view text) {
  const std::string key = dict::matching_key(text);
  if (key.empty() || dict::count_code_points(key) > 10) return false;
  std::size_t signs = 0, letters = 0;
  for (std::size_t at = 0; at < key.size();) {
    const char32_t c = dict::next_code_point(key, at);
    if (std::u32string_view(U"()[].-・,、:").find(c) != std::u32string_view::npos || (c >= U'0' && c <= U'9'))
      ++signs;
    else if (dict::is_katakana(c) || (c >= U'a' && c <= U'z') || c == U'第')
      ++letters;
    else
      return false;
  }
  return letters <= 3 && (signs > 0 || letters == 1);
}

}  // namespace hakusho::indexer
