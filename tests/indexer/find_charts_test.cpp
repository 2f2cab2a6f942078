// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/chart/find_charts.hpp"

#include <catch2/catch.hpp>

#include "tests/indexer/page_draft.hpp"

using namespace hakusho::indexer;

namespace {

constexpr auto figure = PageTable::Kind::figure;

// Bars of a chart 200 wide and 100 high, numbers at its left and years below, in 6 points.
PageDraft& chart(PageDraft& page, float x, float y) {
  const float body = page.size;
  page.size = 6;
  for (int i = 0; i <= 5; ++i) page.text(x, y + 20 * static_cast<float>(i), std::to_string(500 - 100 * i));
  for (int i = 0; i < 8; ++i) {
    const float left = x + 25 + 25 * static_cast<float>(i);
    page.fill({left, y + 10 * static_cast<float>(i), left + 15, y + 103});
    page.text(left, y + 108, std::to_string(2015 + i));
  }
  page.across(y + 103, x + 20, x + 225);
  page.text(x + 60, y - 8, "（百万円）");
  page.size = body;
  return page;
}

std::vector<PageTable> charts_of(const PageDraft& page) {
  return with_charts(page.tables(), {page.glyphs, page.rules, page.fills, {}, page.size});
}

std::vector<std::string> figures(const PageDraft& page) {
  std::vector<std::string> texts;
  for (const PageTable& table : charts_of(page))
    if (table.kind == figure) texts.push_back(page.text_of(table.cells.front()));
  return texts;
}

}  // namespace

TEST_CASE("軸の数と目盛りの言葉は図に入る", "[indexer][chart]") {
  PageDraft page;
  const auto texts = figures(chart(page, 60, 200));
  REQUIRE(texts.size() == 1);
  for (const char* words : {"500", "0", "2015", "2022", "百万円"})
    CHECK(texts[0].find(words) != std::string::npos);
}

TEST_CASE("図の題、注、出典は図に入らない", "[indexer][chart]") {
  PageDraft page;
  chart(page, 60, 200);
  page.size = 6;
  page.text(60, 184, "図１　予算の推移").text(60, 318, "注：当初予算である。").text(60, 326, "資料：財務省");
  page.size = 10;
  const auto texts = figures(page);
  REQUIRE(texts.size() == 1);
  for (const char* words : {"図１", "推移", "注", "資料"}) CHECK(texts[0].find(words) == std::string::npos);
}

TEST_CASE("図を囲む本文は本文のままである", "[indexer][chart]") {
  PageDraft page;
  chart(page, 60, 200);
  page.text(50, 170, "予算は五年の間に大きく増えており、その内訳は次のとおりである。");
  page.text(50, 325, "この間に安全の確保のための支出が増えた。");
  for (float y = 190; y < 320; y += 16) page.text(310, y, "横に並ぶ本文の行は図ではない。");
  const auto texts = figures(page);
  REQUIRE(texts.size() == 1);
  CHECK(texts[0].find("本文") == std::string::npos);
  CHECK(texts[0].find("予算") == std::string::npos);
  CHECK(texts[0].find("支出") == std::string::npos);
}

TEST_CASE("軸の数と同じ大きさの本文も図に入らない", "[indexer][chart]") {
  PageDraft page;
  for (int i = 0; i <= 5; ++i) {
    const float y = 200 + 20 * static_cast<float>(i);
    page.text(60, y, std::to_string(500 - 100 * i)).across(y + 5, 90, 290);
  }
  page.text(60, 315, "句点のない行が図のすぐ下から始まり次の行へ");
  page.text(60, 331, "続いていく").text(60, 180, "見出し");
  const auto texts = figures(page);
  REQUIRE(texts.size() == 1);
  CHECK(texts[0] == "5004003002001000");
}

TEST_CASE("描かれたものの中に文があれば図にしない", "[indexer][chart]") {
  PageDraft page;
  chart(page, 60, 200);
  page.text(100, 250, "ここに文がある。");
  CHECK(figures(page).empty());
}

TEST_CASE("図の横の表は表のままである", "[indexer][chart]") {
  PageDraft page;
  chart(page, 40, 200);
  page.grid({310, 400, 500}, {200, 220, 240, 260});
  page.text(315, 205, "区分").text(405, 205, "件数").text(315, 225, "町村").text(405, 225, "12");
  page.text(315, 245, "大学").text(405, 245, "9");
  const auto tables = charts_of(page);
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].kind != tables[1].kind);
  for (const PageTable& table : tables)
    if (table.kind == PageTable::Kind::table) CHECK(table.cells.size() == 6);
}

TEST_CASE("数の減っていく表は図ではない", "[indexer][chart]") {
  PageDraft page;
  page.grid({50, 150, 250, 350}, {100, 120, 140, 160, 180, 200});
  const std::vector<std::string> values = {"点数", "500", "400", "300", "200"};
  for (std::size_t row = 0; row < values.size(); ++row) {
    const float y = 105 + 20 * static_cast<float>(row);
    page.text(55, y, "名前").text(155, y, values[row]).text(255, y, "7");
  }
  const auto tables = charts_of(page);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].kind == PageTable::Kind::table);
  CHECK(tables[0].cells.size() == 15);
}

TEST_CASE("並んだ二つの図は二つの図である", "[indexer][chart]") {
  PageDraft page;
  chart(page, 40, 200);
  chart(page, 310, 200);
  CHECK(figures(page).size() == 2);
}

TEST_CASE("枠の中の図は枠から出る", "[indexer][chart]") {
  PageDraft page;
  page.grid({30, 560}, {100, 400});
  page.text(50, 120, "囲みの中の文章である。").text(50, 136, "図はその下にある。");
  chart(page, 60, 200);
  const auto tables = charts_of(page);
  REQUIRE(tables.size() == 2);
  CHECK(tables[0].kind == PageTable::Kind::frame);
  CHECK(page.text_of(tables[0].cells[0]) == "囲みの中の文章である。図はその下にある。");
  CHECK(tables[1].kind == figure);
}

TEST_CASE("頁いっぱいの図も一つの図である", "[indexer][chart]") {
  PageDraft page;
  page.size = 9;
  for (int i = 0; i <= 10; ++i) {
    const float y = 40 + 70 * static_cast<float>(i);
    page.text(20, y, std::to_string(1000 - 100 * i)).across(y + 4, 50, 580);
    for (int k = 0; k < 12; ++k) page.text(60 + 42 * static_cast<float>(k), y + 20, "7.5");
  }
  CHECK(figures(page).size() == 1);
}

TEST_CASE("何も描かれていない数の列は図ではない", "[indexer][chart]") {
  PageDraft page;
  for (int i = 0; i <= 5; ++i) page.text(60, 100 + 20 * static_cast<float>(i), std::to_string(500 - 100 * i));
  CHECK(figures(page).empty());
}

TEST_CASE("文字のない頁に図はない", "[indexer][chart]") {
  PageDraft page;
  CHECK(charts_of(page).empty());
  for (int i = 0; i < 20; ++i) page.across(100 + 5 * static_cast<float>(i), 50, 300);
  CHECK(figures(page).empty());
}

TEST_CASE("何万の線があっても終わる", "[indexer][chart][hostile]") {
  PageDraft page;
  chart(page, 60, 200);
  for (int i = 0; i < 40000; ++i) {
    const float x = 85 + static_cast<float>(i % 190), y = 203 + static_cast<float>(i % 97);
    page.fill({x, y, x + 3, y + 3});
  }
  CHECK(charts_of(page).size() <= 2);
}
