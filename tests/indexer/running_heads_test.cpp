// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/running_heads.hpp"

#include <catch2/catch.hpp>

using namespace hakusho::indexer;

namespace {

// Ten pages, each with a head, five lines of its own and a foot; {} in head and foot is the number given.
std::vector<PageLines> pages(const std::string& head, const std::string& foot, int first_number,
                             int step = 1) {
  const char* words[] = {"東京", "大阪", "福岡", "札幌", "仙台", "広島", "金沢", "高松", "那覇", "長野"};
  const auto filled = [](std::string text, int number) {
    if (const auto at = text.find("{}"); at != text.npos) text.replace(at, 2, std::to_string(number));
    return text;
  };
  std::vector<PageLines> result;
  for (int i = 0; i < 10; ++i) {
    PageLines page;
    page.lines.push_back(filled(head, first_number + i * step));
    for (const char* verb : {"で訓練を", "の計画を", "から職員が", "へ設備を", "と協定を"})
      page.lines.push_back(std::string(words[i]) + verb + "見直した。");
    page.lines.push_back(filled(foot, first_number + i * step));
    result.push_back(page);
  }
  find_running_heads(result);
  return result;
}

}  // namespace

TEST_CASE("どの頁にもある行は柱である", "[indexer][running_heads]") {
  for (const PageLines& page : pages("情報通信白書", "総務省", 1)) {
    CHECK(page.roles.front() == LineRole::running_head);
    CHECK(page.roles.back() == LineRole::running_head);
    for (std::size_t i = 1; i + 1 < page.roles.size(); ++i) CHECK(page.roles[i] == LineRole::body);
  }
}

TEST_CASE("頁とともに進む数は頁番号である", "[indexer][running_heads]") {
  const auto form =
      GENERATE(as<std::string>(), "{}", "- {} -", "別添2 - {} -", "－{}－", "第1章 {}", "{}頁", "p. {}");
  CAPTURE(form);
  for (const PageLines& page : pages("情報通信白書", form, 145)) {
    CHECK(page.roles.back() == LineRole::page_label);
    CHECK(page.label == page.lines.back());
  }
}

TEST_CASE("頁と歩みの合わない数は頁番号ではない", "[indexer][running_heads]") {
  for (const PageLines& page : pages("情報通信白書", "{}", 100, 7)) {
    CHECK(page.roles.back() == LineRole::body);
    CHECK_FALSE(page.label);
  }
}

TEST_CASE("どの頁にもある数は、表の値かもしれない", "[indexer][running_heads]") {
  for (const PageLines& page : pages("2024", "0", 1)) {
    CHECK(page.roles.front() == LineRole::body);
    CHECK(page.roles.back() == LineRole::body);
  }
}

TEST_CASE("繰り返される表の頭は柱ではない", "[indexer][running_heads]") {
  for (const PageLines& page : pages("項番　担当府省庁　年度計画", "総務省", 1))
    CHECK(page.roles.front() == LineRole::body);
}

TEST_CASE("文は、繰り返されても柱ではない", "[indexer][running_heads]") {
  for (const PageLines& page : pages("引き続き推進する。", "総務省", 1))
    CHECK(page.roles.front() == LineRole::body);
}

TEST_CASE("頁のまん中の行は、繰り返されても柱ではない", "[indexer][running_heads]") {
  std::vector<PageLines> result;
  for (int i = 0; i < 8; ++i) {
    PageLines page;
    for (int line = 0; line < 9; ++line)
      page.lines.push_back(line == 4 ? "同じ行"
                                     : std::string(static_cast<std::size_t>(line + 1), 'a') +
                                           std::string(static_cast<std::size_t>(i + 1), 'b') + "。");
    result.push_back(page);
  }
  find_running_heads(result);
  for (const PageLines& page : result) CHECK(page.roles[4] == LineRole::body);
}

TEST_CASE("全角と半角、空きの違う柱も同じ柱である", "[indexer][running_heads]") {
  std::vector<PageLines> result;
  const char* heads[] = {"白書 2024", "白書２０２４", "白 書　2024"};
  for (int i = 0; i < 6; ++i)
    result.push_back({{heads[i % 3], std::string("本文") + static_cast<char>('a' + i) + "。"}, {}, {}});
  find_running_heads(result);
  for (const PageLines& page : result) CHECK(page.roles[0] == LineRole::running_head);
}

TEST_CASE("頁がなくても、行がなくても困らない", "[indexer][running_heads]") {
  std::vector<PageLines> none;
  find_running_heads(none);
  CHECK(none.empty());
  std::vector<PageLines> empty(5);
  find_running_heads(empty);
  for (const PageLines& page : empty) CHECK(page.roles.empty());
}

TEST_CASE("けた外れに長い数も壊れた UTF-8 も困らない", "[indexer][running_heads]") {
  std::vector<PageLines> result(6);
  for (PageLines& page : result) page.lines = {std::string(1000, '9'), "\xFF\xFE", std::string(100'000, 'x')};
  find_running_heads(result);
  CHECK(result[0].roles.size() == 3);
  CHECK_FALSE(result[0].label);
}

TEST_CASE("二頁の文書では同じ所にある同じ行が柱である", "[indexer][furniture]") {
  std::vector<PageLines> pages(2);
  pages[0].lines = {"第29回会合 資料2-1", "一頁目の本文です。", "注記", "続きの本文です。", "次の本文です。"};
  pages[1].lines = {"第29回会合 資料2-2", "二頁目の本文です。", "別の本文です。", "注記",
                    "終わりの本文です。"};
  find_running_heads(pages);
  CHECK(pages[0].roles[0] == LineRole::running_head);
  CHECK(pages[1].roles[0] == LineRole::running_head);
  CHECK(pages[0].roles[2] == LineRole::body);
}
