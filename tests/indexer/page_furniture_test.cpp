// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "indexer/layout/page/furniture.hpp"
#include "tests/support/set_page.hpp"

using namespace hakusho;
using namespace hakusho::indexer;
using hakusho::test::SetPage;

namespace {

std::vector<PageFurniture> furniture_of(std::vector<SetPage> pages) {
  const PageSet set = test::set_of(std::move(pages));
  return find_furniture(set.pages, set.fonts, std::vector<bool>(set.pages.size(), false));
}

std::vector<std::string> texts(const PageFurniture& furniture, BlockKind kind) {
  std::vector<std::string> found;
  for (const FurnitureLine& line : furniture.lines)
    if (line.kind == kind) found.push_back(line.text);
  return found;
}

std::u32string number(int value) {
  std::u32string text;
  for (const char c : std::to_string(value)) text += static_cast<char32_t>(c);
  return text;
}

SetPage body_page(int sheet) {
  SetPage page(sheet);
  for (int i = 0; i < 20; ++i)
    page.across(60, 150 + 20.f * static_cast<float>(i),
                U"本文の行である。" + number(sheet * 100 + i) + U"番目の文を置く。");
  return page;
}

// Pages with a head and a number below.
std::vector<SetPage> report(int pages, int first = 12) {
  std::vector<SetPage> result;
  for (int i = 1; i <= pages; ++i) {
    SetPage page = body_page(i);
    page.across(60, 40, U"年次計画の実施状況");
    page.across(280, 800, U"- " + number(first + i - 1) + U" -");
    result.push_back(std::move(page));
  }
  return result;
}

}  // namespace

TEST_CASE("柱と頁番号は本文から離れる", "[indexer][furniture]") {
  const auto pages = furniture_of(report(4));
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(texts(pages[i], BlockKind::running_head) == std::vector<std::string>{"年次計画の実施状況"});
    CHECK(pages[i].label == "- " + std::to_string(12 + i) + " -");
  }
}

TEST_CASE("奇数頁と偶数頁で違う柱も柱である", "[indexer][furniture]") {
  std::vector<SetPage> pages;
  for (int i = 1; i <= 8; ++i) {
    pages.push_back(body_page(i));
    pages.back().across(60, 40, i % 2 == 0 ? U"第1部 総論" : U"第2章 各論");
  }
  for (const PageFurniture& page : furniture_of(std::move(pages)))
    CHECK(texts(page, BlockKind::running_head).size() == 1);
}

TEST_CASE("一頁だけの章の柱は、ほかの柱の高さで分かる", "[indexer][furniture]") {
  auto pages = report(6);
  pages.push_back(body_page(7));
  pages.back().across(60, 40, U"一度しか出ない章の名");
  CHECK(texts(furniture_of(std::move(pages))[6], BlockKind::running_head).size() == 1);
}

TEST_CASE("番号の刷られていない頁も、並びから番号が分かる", "[indexer][furniture]") {
  auto pages = report(5);
  SetPage bare = body_page(3);
  bare.across(60, 40, U"年次計画の実施状況");
  pages[2] = bare;
  CHECK(furniture_of(std::move(pages))[2].label == "- 14 -");
}

TEST_CASE("表紙に番号はない", "[indexer][furniture]") {
  auto pages = report(4, 20);
  pages.insert(pages.begin(), SetPage(1));
  pages.front().across(200, 300, U"年次報告", 20);
  const auto furniture = furniture_of(std::move(pages));
  CHECK_FALSE(furniture[0].label);
  CHECK(furniture[1].label == "- 20 -");
}

TEST_CASE("前付のローマ数字も頁番号である", "[indexer][furniture]") {
  std::vector<SetPage> pages;
  for (const auto* roman : {U"i", U"ii", U"iii", U"iv"}) {
    pages.push_back(body_page(static_cast<int>(pages.size()) + 1));
    pages.back().across(290, 800, roman);
  }
  CHECK(furniture_of(std::move(pages))[2].label == "iii");
}

TEST_CASE("資料名の付いた番号は、資料名ごと番号である", "[indexer][furniture]") {
  std::vector<SetPage> pages;
  for (int i = 1; i <= 4; ++i) {
    pages.push_back(body_page(i));
    pages.back().across(280, 800, U"別添2 - " + number(i + 64) + U" -");
  }
  CHECK(furniture_of(std::move(pages))[0].label == "別添2 - 65 -");
}

TEST_CASE("刷られた数も、頁と歩みが合わなければ頁番号ではない", "[indexer][furniture]") {
  std::vector<SetPage> pages;
  for (const int value : {7, 3, 42}) {
    pages.push_back(body_page(static_cast<int>(pages.size()) + 1));
    pages.back().across(290, 800, number(value));
  }
  for (const PageFurniture& page : furniture_of(std::move(pages))) CHECK_FALSE(page.label);
}

TEST_CASE("頁ごとに繰り返される表の頭は柱ではない", "[indexer][furniture]") {
  auto pages = report(4);
  for (SetPage& page : pages) {
    page.across(60, 90, U"項番");
    page.across(120, 90, U"担当府省庁");
    page.across(250, 90, U"年次計画");
  }
  for (const PageFurniture& page : furniture_of(std::move(pages)))
    CHECK(texts(page, BlockKind::running_head) == std::vector<std::string>{"年次計画の実施状況"});
}

TEST_CASE("外側の縁に縦に並ぶ文字はつめである", "[indexer][furniture]") {
  auto pages = report(4);
  for (SetPage& page : pages) {
    page.across(560, 200, U"第");
    page.across(560, 212, U"２");
    page.across(560, 224, U"章");
  }
  for (const PageFurniture& page : furniture_of(std::move(pages)))
    CHECK(texts(page, BlockKind::running_head) == std::vector<std::string>{"年次計画の実施状況", "第２章"});
}

TEST_CASE("頁がなくても、空の頁でも困らない", "[indexer][furniture]") {
  CHECK(furniture_of({}).empty());
  CHECK(furniture_of({SetPage(1), SetPage(2)}).size() == 2);
}
