// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/site_preface.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "dict/utf8.hpp"
#include "indexer/extract/metadata.hpp"
#include "indexer/extract/metadata_date.hpp"
#include "indexer/layout/interleaved/cell_text.hpp"
#include "indexer/layout/interleaved/table_words.hpp"

namespace hakusho::indexer::interleaved {
namespace {

// A preface is short, and its lines are.
constexpr std::size_t most_lines = 40, longest_line = 600;

constexpr std::string_view address_keys[] = {"公開元URL", "掲載元URL", "出典URL", "引用元URL", "元URL",
                                             "公開URL",   "公開元",    "掲載元",  "引用元"};
constexpr std::string_view source_keys[] = {"出典情報", "出典元", "情報源", "出典"};

// What stands between the source and the text: the site speaks to its readers.
constexpr std::string_view speech_ends[] = {"です。",   "ます。",   "ません。", "ください。",
                                            "下さい。", "でした。", "ました。"};
constexpr std::string_view site_words[] = {
    "ダウンロード", "コンピュータによる", "自動処理", "自動生成", "資料テキスト", "免責",
    "ログイン",     "会員登録",           "シェア",   "ツイート", "印刷する",     "ブックマーク"};

std::string value_after(const std::string& text, std::span<const std::string_view> keys) {
  for (const std::string_view key : keys) {
    if (!text.starts_with(key)) continue;
    std::string_view rest = std::string_view(text).substr(key.size());
    for (const std::string_view joint : {":", "】", "]"})
      if (rest.starts_with(joint)) rest.remove_prefix(joint.size());
    return std::string(rest);
  }
  return {};
}

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

bool is_of_site(const std::string& text) {
  const auto ends = [&](std::string_view word) { return text.ends_with(word); };
  const auto holds = [&](std::string_view word) { return text.find(word) != text.npos; };
  return std::any_of(std::begin(speech_ends), std::end(speech_ends), ends) ||
         std::any_of(std::begin(site_words), std::end(site_words), holds);
}

// サイバーセキュリティ2024(…) (147 ページ): the number, and where the words end.
std::optional<int> page_in(std::string& folded_title) {
  for (const std::string_view unit : {"ページ)", "頁)"}) {
    if (!folded_title.ends_with(unit)) continue;
    std::size_t end = folded_title.size() - unit.size(), begin = end;
    while (begin > 0 && folded_title[begin - 1] >= '0' && folded_title[begin - 1] <= '9') --begin;
    if (begin == end || end - begin > 6) continue;
    const int page = std::stoi(folded_title.substr(begin, end - begin));
    const std::size_t bracket = folded_title.rfind('(', begin);
    folded_title.resize(bracket == folded_title.npos ? begin : bracket);
    return page;
  }
  return std::nullopt;
}

std::string before_bracket(const std::string& text) {
  return text.substr(0, std::min(text.find('('), text.size()));
}

// 7/10 in 戦略本部(第41回 7/10), in the year that the title names.
std::optional<std::string> date_in(std::string_view source, const std::optional<int>& year) {
  for (std::size_t at = 0; at < source.size(); ++at) {
    if (dict::is_continuation(source[at])) continue;
    if (at > 0 && source[at - 1] >= '0' && source[at - 1] <= '9') continue;
    if (const auto whole = date_at_start(source.substr(at)); whole && whole->date.day != 0)
      return iso_text(whole->date);
    if (!year) continue;
    const auto match = date_at_start(std::to_string(*year) + "/" + std::string(source.substr(at, 5)));
    if (match && match->date.day != 0) return iso_text(match->date);
  }
  return std::nullopt;
}

void read_source(std::string_view printed, SitePreface& preface) {
  std::size_t open = printed.find("《");
  const std::size_t close = printed.find("》");
  if (open != printed.npos && close != printed.npos && close > open) {
    const std::size_t begin = open + std::string_view("《").size();
    preface.metadata.publisher = std::string(printed.substr(begin, close - begin));
  } else {
    open = printed.size();
  }
  preface.metadata.meeting = std::string(trimmed(printed.substr(0, open)));
  preface.metadata.published = date_in(*preface.metadata.meeting, preface.metadata.year);
}

std::string_view behind_key(std::string_view line, std::span<const std::string_view> keys) {
  for (const std::string_view key : keys)
    if (line.starts_with(key)) return trimmed(line.substr(key.size()));
  return line;
}

}  // namespace

std::optional<SitePreface> read_site_preface(std::span<const SourceLine> lines) {
  SitePreface preface;
  std::size_t first_source = 0, last_source = 0;
  std::string address;
  std::string_view source;
  for (std::size_t i = 0; i < lines.size() && i < most_lines; ++i) {
    if (lines[i].text.size() > longest_line || read_table_head(lines[i].text)) break;
    const std::string text = folded(lines[i].text);
    const std::string url = value_after(text, address_keys), name = value_after(text, source_keys);
    const bool is_source = is_address(url) || (!name.empty() && text.starts_with("出典情報"));
    if (!is_source) continue;
    if (is_address(url)) address = url;
    if (!name.empty()) source = behind_key(lines[i].text, source_keys);
    if (last_source == 0) first_source = i;
    last_source = i + 1;
  }
  // A title above it, and an address: one of them alone may be a caption's source.
  if (last_source == 0 || first_source == 0 || address.empty()) return std::nullopt;
  preface.lines = last_source;
  while (preface.lines < lines.size() && preface.lines < most_lines &&
         is_of_site(folded(lines[preface.lines].text)))
    ++preface.lines;
  preface.title_line = lines[first_source - 1].text;
  preface.title = folded(preface.title_line);
  const std::optional<int> page = page_in(preface.title);
  preface.metadata = metadata_of_title(before_bracket(preface.title));
  preface.metadata.title = preface.title;
  preface.metadata.source_page = page;
  preface.metadata.url = address;
  if (!source.empty()) read_source(source, preface);
  return preface;
}

namespace {

// 年次計画 → {2023}: what the words call by a fiscal year.
std::map<std::string, std::set<int>> named_years(std::string_view words) {
  std::map<std::string, std::set<int>> named;
  const std::string text = folded(words);
  for (std::size_t at = text.find("年度"); at != text.npos; at = text.find("年度", at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && text[begin - 1] >= '0' && text[begin - 1] <= '9') --begin;
    const auto years = fiscal_years_in(std::string_view(text).substr(begin, at + 6 - begin));
    if (years.empty()) continue;
    for (const std::string_view word : {"年次計画", "年次報告", "年度計画", "実施計画", "報告書", "計画"}) {
      if (!std::string_view(text).substr(at + 6).starts_with(word)) continue;
      named[std::string(word)].insert(years.front());
      break;
    }
  }
  return named;
}

}  // namespace

std::optional<YearConflict> year_conflict(const std::string& title, const std::vector<std::string>& heads) {
  const auto by_site = named_years(title);
  for (const std::string& head : heads) {
    for (const auto& [word, years] : named_years(head)) {
      const auto known = by_site.find(word);
      if (known == by_site.end()) continue;
      const bool agree =
          std::any_of(years.begin(), years.end(), [&](int year) { return known->second.contains(year); });
      if (!agree)
        return YearConflict{std::to_string(*known->second.begin()) + "年度" + word,
                            std::to_string(*years.begin()) + "年度" + word, head};
    }
  }
  return std::nullopt;
}

}  // namespace hakusho::indexer::interleaved
