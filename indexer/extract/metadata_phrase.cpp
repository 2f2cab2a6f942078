// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/metadata_phrase.hpp"

#include <algorithm>
#include <hakusho/calendar.hpp>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::string_view report_endings[] = {
    "白書", "年報",     "年次報告", "年次報告書", "報告",         "報告書", "リポート", "レポート", "計画",
    "戦略", "方針",     "大綱",     "指針",       "ガイドライン", "概況",   "概要",     "要覧",     "年鑑",
    "便覧", "年次計画", "行動計画", "基本計画",   "統計",         "調査",   "施策"};

char32_t first_of(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? U'\0' : dict::next_code_point(text, at);
}

}  // namespace

std::string folded_phrase(std::string_view line) {
  std::string out;
  bool blank = false;
  char32_t before = 0;
  for (std::size_t at = 0; at < line.size();) {
    char32_t c = dict::next_code_point(line, at);
    if (dict::is_white_space(c) || c < 0x20) {
      blank = true;
      continue;
    }
    if (c >= U'！' && c <= U'～') c -= U'！' - U'!';
    if (blank && before != 0 && before < 0x2000 && c < 0x2000) out += ' ';
    blank = false;
    dict::append_utf8(out, c);
    before = c;
  }
  return out;
}

std::optional<LeadingYear> leading_year(std::string_view phrase) {
  constexpr std::size_t longest = 20;
  std::optional<LeadingYear> found;
  std::size_t at = 0;
  for (std::size_t count = 0; count < longest && at < phrase.size(); ++count) {
    dict::next_code_point(phrase, at);
    const std::string_view head = phrase.substr(0, at);
    const bool edition = head.ends_with("年版") || head.ends_with("年度版");
    if (!edition && !head.ends_with("年") && !head.ends_with("年度")) continue;
    if (const auto year = western_year(head); year && *year <= 2099) found = LeadingYear{*year, at, edition};
  }
  return found;
}

bool is_report_name(std::string_view phrase) {
  const std::size_t length = phrase.size() > 200 ? 200 : dict::count_code_points(phrase);
  if (length < 2 || length > 40) return false;
  for (const std::string_view sign : {"。", "、", "，", "？", "?", "！", "@", "://"})
    if (phrase.find(sign) != phrase.npos) return false;
  const char32_t first = first_of(phrase);
  // 令和5年版の構成, 令和5年に入り: the sentence goes on. ものづくり白書 begins with hiragana and is a name.
  constexpr std::u32string_view particles = U"のはがをにでとへや";
  return particles.find(first) == particles.npos && !(first >= U'0' && first <= U'9') && first != U'月';
}

std::string_view report_spoken_of(std::string_view phrase) {
  for (const std::string_view name : {"白書", "年報", "年次報告", "報告書", "リポート", "レポート"}) {
    const auto found = phrase.find(std::string(name) + "の");
    if (found != phrase.npos) return phrase.substr(0, found + name.size());
  }
  return {};
}

bool ends_like_report(std::string_view phrase) {
  return std::any_of(std::begin(report_endings), std::end(report_endings),
                     [&](std::string_view ending) { return phrase.ends_with(ending); });
}

}  // namespace hakusho::indexer
