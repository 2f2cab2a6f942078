// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <set>

#include "dict/utf8.hpp"
#include "indexer/extract/metadata.hpp"
#include "indexer/extract/metadata_date.hpp"
#include "indexer/extract/metadata_phrase.hpp"

namespace hakusho::indexer {
namespace {

// A title page is short: what comes later, and anything longer, is the report itself.
constexpr std::size_t looked_at = 12;
constexpr std::size_t longest_line = 120;  // in half widths

constexpr std::string_view publishers[] = {"内閣府",
                                           "内閣官房",
                                           "総務省",
                                           "法務省",
                                           "外務省",
                                           "財務省",
                                           "文部科学省",
                                           "厚生労働省",
                                           "農林水産省",
                                           "経済産業省",
                                           "国土交通省",
                                           "環境省",
                                           "防衛省",
                                           "デジタル庁",
                                           "復興庁",
                                           "こども家庭庁",
                                           "消費者庁",
                                           "警察庁",
                                           "金融庁",
                                           "消防庁",
                                           "国税庁",
                                           "文化庁",
                                           "スポーツ庁",
                                           "林野庁",
                                           "水産庁",
                                           "資源エネルギー庁",
                                           "特許庁",
                                           "中小企業庁",
                                           "観光庁",
                                           "気象庁",
                                           "海上保安庁",
                                           "公安調査庁",
                                           "出入国在留管理庁",
                                           "原子力規制委員会",
                                           "公正取引委員会",
                                           "国家公安委員会",
                                           "個人情報保護委員会",
                                           "人事院",
                                           "会計検査院",
                                           "宮内庁",
                                           "内閣サイバーセキュリティセンター",
                                           "サイバーセキュリティ戦略本部",
                                           "郵政省",
                                           "通商産業省",
                                           "建設省",
                                           "運輸省",
                                           "労働省",
                                           "厚生省",
                                           "文部省",
                                           "科学技術庁",
                                           "環境庁",
                                           "総務庁",
                                           "経済企画庁",
                                           "国土庁"};

bool is_publisher(std::string_view phrase) {
  return std::find(std::begin(publishers), std::end(publishers), phrase) != std::end(publishers);
}

// 発行 総務省, 編集・発行:内閣府
std::string_view after_publisher_word(std::string_view phrase) {
  for (const std::string_view word : {"編集・発行", "編集発行", "発行者", "発行元", "発行所", "発行"}) {
    if (!phrase.starts_with(word)) continue;
    phrase.remove_prefix(word.size());
    if (phrase.starts_with(':')) phrase.remove_prefix(1);
    return phrase;
  }
  return {};
}

// 令和6年7月10日, (2024年7月10日), 公表日:2024年7月10日, 令和6年7月10日閣議決定
std::optional<std::string> date_line(std::string_view phrase) {
  if (phrase.starts_with('(') && phrase.ends_with(')')) phrase = phrase.substr(1, phrase.size() - 2);
  for (const std::string_view word : {"公表日", "公開日", "発行日", "公表", "公開", "発行"}) {
    if (!phrase.starts_with(word)) continue;
    phrase.remove_prefix(word.size());
    if (phrase.starts_with(':')) phrase.remove_prefix(1);
    break;
  }
  const auto match = date_at_start(phrase);
  if (!match || match->date.month == 0) return std::nullopt;
  constexpr std::string_view endings[] = {"", "公表", "公開", "発行", "閣議決定", "決定", "現在"};
  const std::string_view rest = phrase.substr(match->length);
  if (rest == "現在" || std::find(std::begin(endings), std::end(endings), rest) == std::end(endings))
    return std::nullopt;
  return iso_text(match->date);
}

struct Findings {
  std::set<std::string> dates, publishers;
  Metadata title;
};

void look_at_title(const std::string& text, std::string_view next, Findings& findings) {
  if (findings.title.year) return;
  Metadata found = metadata_of_title(text);
  if (!found.year) return;
  std::string phrase = folded_phrase(text);
  if (!found.series) {
    // 令和5年版 on a line of its own, the name on the next.
    const std::string both = folded_phrase(text + std::string(next));
    if (const Metadata joined = metadata_of_title(both); joined.series && joined.year == found.year) {
      found = joined;
      phrase = both;
    }
  }
  // 令和5年版情報通信白書のポイント is a part of the report or a leaflet about it: no title.
  const bool names_report = found.series || !phrase.ends_with("版");
  if (names_report && report_spoken_of(phrase).empty()) found.title = phrase;
  findings.title = found;
}

void look_at(const std::string& text, std::string_view next, Findings& findings) {
  const std::string phrase = folded_phrase(text);
  look_at_title(text, next, findings);
  if (is_publisher(phrase)) findings.publishers.insert(phrase);
  if (const std::string_view named = after_publisher_word(phrase); is_publisher(named))
    findings.publishers.insert(std::string(named));
  if (auto date = date_line(phrase)) findings.dates.insert(*date);
}

// Whether a line has its place on a title page: Latin letters take half the room.
bool is_short(std::string_view text) {
  if (text.size() > longest_line * 2) return false;
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) width += dict::next_code_point(text, at) < 0x2000 ? 1 : 2;
  return width <= longest_line;
}

// The lines of a title page, up to the first that is too long to be on one.
std::vector<std::string> first_lines(const std::vector<Block>& blocks) {
  std::vector<std::string> lines;
  for (const Block& block : blocks) {
    if (lines.size() >= looked_at) break;
    if (is_furniture(block.kind)) continue;
    const bool table = block.kind == BlockKind::cell || block.kind == BlockKind::table_head;
    if (table || block.page.value_or(1) > 2) break;
    if (!is_short(block.text)) break;
    lines.push_back(block.text);
  }
  return lines;
}

}  // namespace

Metadata metadata_of_content(const std::vector<Block>& blocks) {
  const std::vector<std::string> lines = first_lines(blocks);
  Findings findings;
  for (std::size_t i = 0; i < lines.size(); ++i)
    look_at(lines[i], i + 1 < lines.size() ? std::string_view(lines[i + 1]) : std::string_view(), findings);
  Metadata found = findings.title;
  // Two dates or two names: which of them is meant would be a guess.
  if (findings.dates.size() == 1) found.published = *findings.dates.begin();
  if (findings.publishers.size() == 1) found.publisher = *findings.publishers.begin();
  return found;
}

}  // namespace hakusho::indexer
