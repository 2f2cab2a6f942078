// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/table_words.hpp"

#include <algorithm>
#include <array>
#include <hakusho/calendar.hpp>

#include "dict/utf8.hpp"
#include "indexer/layout/source_lines.hpp"
#include "indexer/layout/table/cell_passages.hpp"
#include "indexer/layout/table/ministry_names.hpp"

namespace hakusho::indexer::interleaved {
namespace {

constexpr std::size_t longest_head = 300;  // bytes of a header line

// What header words of the text columns are made of.
constexpr std::string_view header_parts[] = {
    "年次計画", "年度計画", "取組計画", "実施計画",   "取組の成果", "取組状況", "取組内容",
    "取組実績", "実施状況", "進捗状況", "成果",       "実績",       "達成状況", "評価",
    "進捗",     "次年度",   "翌年度",   "今年度",     "前年度",     "当該年度", "今後の",
    "予定",     "取組",     "計画",     "施策の概要", "施策",       "内容",     "備考",
    "期限",     "目標",     "及び",     "並びに",     "の"};
constexpr std::string_view header_joints[] = {"、", "・", "(", ")", "/", ",", "等"};

// Most lines begin with none of these: they need not be folded.
bool may_begin_head(std::string_view line) {
  std::size_t at = 0;
  const char32_t first = line.empty() ? 0 : dict::next_code_point(line, at);
  return std::u32string_view(U"項施整番通#＃N№Ｎnｎ担所主関実府省機").find(first) !=
         std::u32string_view::npos;
}

template <typename Words>
std::string_view longest_start(std::string_view text, const Words& words) {
  std::string_view found;
  for (const std::string_view word : words)
    if (word.size() > found.size() && text.starts_with(word)) found = word;
  return found;
}

std::size_t digits_at(std::string_view text) {
  std::size_t n = 0;
  while (n < text.size() && text[n] >= '0' && text[n] <= '9') ++n;
  return n;
}

// 2023年度, 令和5年度, R5年度: bytes, 0 for none.
std::size_t year_at(std::string_view text) {
  std::size_t begin = 0;
  for (const std::string_view era : {"令和", "平成", "R", "H"})
    if (text.starts_with(era)) begin = era.size();
  std::string_view rest = text.substr(begin);
  std::size_t digits = digits_at(rest);
  if (digits == 0 && begin > 0 && rest.starts_with("元")) digits = std::string_view("元").size();
  if (digits == 0 || digits > 4 || (begin == 0 && digits != 4)) return 0;
  rest.remove_prefix(digits);
  for (const std::string_view unit : {"年度", "年"})
    if (rest.starts_with(unit)) return begin + digits + unit.size();
  return 0;
}

bool is_made_of_header_words(std::string_view text) {
  bool says_something = false;
  while (!text.empty()) {
    std::size_t length = year_at(text);
    if (length == 0) length = longest_start(text, header_parts).size();
    says_something = says_something || length > std::string_view("の").size();
    if (length == 0) length = longest_start(text, header_joints).size();
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return says_something;
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t here = at;
    const bool end = at >= line.size();
    const bool blank = end || dict::is_white_space(dict::next_code_point(line, at));
    if (blank && here > begin) words.push_back(line.substr(begin, here - begin));
    if (blank) begin = at;
    if (end) break;
  }
  return words;
}

bool is_counter(char32_t c) {
  return (c >= '0' && c <= '9') || dict::is_katakana(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos;
}

// (ア), (12), ①, ア, 12 or 1-2 at the start of a folded line; bytes, 0 for none.
std::size_t item_number_at(std::string_view text) {
  std::size_t at = 0;
  const bool bracket = text.starts_with('(');
  if (bracket) ++at;
  std::size_t count = 0;
  while (at < text.size() && count < 6) {
    std::size_t next = at;
    const char32_t c = dict::next_code_point(text, next);
    if (count == 0 && !bracket && c >= U'①' && c <= U'⑳') return next;
    if (!is_counter(c) && !(count > 0 && (c == '-' || c == '.'))) break;
    if (!bracket && count > 0 && !(c <= '9')) return 0;  // a word
    at = next;
    ++count;
  }
  if (count == 0) return 0;
  if (bracket) return at < text.size() && text[at] == ')' ? at + 1 : 0;
  return at;
}

}  // namespace

std::string folded(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    char32_t c = dict::next_code_point(line, at);
    if (dict::is_white_space(c)) continue;
    if (c >= U'！' && c <= U'～') c -= U'！' - U'!';
    if (c == U'〈' || c == U'《') c = '<';
    if (c == U'〉' || c == U'》') c = '>';
    dict::append_utf8(out, c);
  }
  return out;
}

bool is_item_head(std::string_view line) {
  if (line.size() > 30 || !may_begin_head(line)) return false;
  const std::string text = folded(line);
  return !text.empty() && column_name_at_start(text, ColumnPart::item) == text.size();
}

bool is_ministry_head(std::string_view line) {
  if (line.size() > 60 || !may_begin_head(line)) return false;
  const std::string text = folded(line);
  return !text.empty() && column_name_at_start(text, ColumnPart::ministries) == text.size();
}

std::optional<TableHead> read_table_head(std::string_view line) {
  if (line.size() > longest_head || !may_begin_head(line)) return std::nullopt;
  const std::string text = folded(line);
  std::string_view rest = text;
  TableHead head;
  head.item = rest.substr(0, column_name_at_start(rest, ColumnPart::item));
  if (head.item.empty()) return std::nullopt;
  rest.remove_prefix(head.item.size());
  head.ministries = rest.substr(0, column_name_at_start(rest, ColumnPart::ministries));
  if (head.ministries.empty()) return std::nullopt;
  rest.remove_prefix(head.ministries.size());
  if (rest.empty()) return head;
  if (!is_made_of_header_words(rest)) return std::nullopt;
  const std::size_t words_before = head.item.size() + head.ministries.size();
  std::size_t passed = 0;
  for (const std::string_view word : words_of(line)) {
    std::string part = folded(word);
    passed += part.size();
    if (passed > words_before)
      head.more.push_back(part.substr(part.size() - std::min(part.size(), passed - words_before)));
  }
  return head;
}

bool is_header_words(std::string_view line) {
  return line.size() <= longest_head && is_made_of_header_words(folded(line));
}

std::optional<ItemLine> read_item_line(std::string_view line) {
  if (line.size() > longest_head) return std::nullopt;
  const std::string text = folded(line);
  const std::size_t length = item_number_at(text);
  if (length == 0) return std::nullopt;
  std::size_t at = 0;
  const char32_t first = dict::next_code_point(text, at);
  const bool bare = first != '(' && !(first >= U'①' && first <= U'⑳');
  ItemLine item{text.substr(0, length), {}};
  if (length == text.size()) return bare ? std::nullopt : std::optional(item);
  // The names from the line as printed, so that blanks still separate them.
  std::size_t passed = 0;
  at = 0;
  while (at < line.size() && passed < length) {
    std::size_t next = at;
    dict::next_code_point(line, next);
    passed += folded(line.substr(at, next - at)).size();
    at = next;
  }
  auto names = ministries_alone(line.substr(at));
  if (!names) return std::nullopt;
  item.ministries = std::move(*names);
  return item;
}

CellRole role_of_words(std::string_view words) {
  return role_of(read_column_head(words)).value_or(CellRole::other);
}

std::vector<int> fiscal_years_in(std::string_view words) {
  const std::string text = folded(words);
  std::vector<int> years;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (dict::is_continuation(text[at]) ||
        (at > 0 && text[at] <= '9' && text[at - 1] >= '0' && text[at - 1] <= '9' && text[at] >= '0'))
      continue;
    const std::size_t length = year_at(std::string_view(text).substr(at));
    if (length == 0 || !std::string_view(text).substr(at, length).ends_with("年度")) continue;
    if (const auto year = western_year(std::string_view(text).substr(at, length))) years.push_back(*year);
  }
  return years;
}

}  // namespace hakusho::indexer::interleaved
