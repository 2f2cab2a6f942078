// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/indexer/page_draft.hpp"

using namespace hakusho::indexer;
using Cells = std::vector<std::string>;

namespace {

// Nothing but columns and the header ruled: the rows must be told by their numbers.
PageDraft columns_ruled() {
  PageDraft page;
  page.across(80, 50, 300).across(100, 50, 300).across(220, 50, 300);
  for (const float x : {50.0F, 90.0F, 170.0F, 300.0F}) page.down(x, 80, 220);
  return page.text(52, 85, "項番").text(95, 85, "担当").text(175, 85, "計画");
}

std::string cell_at(const PageDraft& page, const PageTable& table, int row, int col) {
  for (const PageCell& cell : table.cells)
    if (cell.row == row && cell.col == col) return page.text_of(cell);
  return {};
}

}  // namespace

TEST_CASE("縦の罫線だけの表は項番で行に分かれる", "[indexer][table]") {
  PageDraft page = columns_ruled();
  page.text(55, 105, "(1)").text(95, 105, "総務省").text(175, 105, "研修を広げ");
  page.text(175, 118, "ていく。");
  page.text(55, 140, "(2)").text(95, 140, "環境省").text(175, 140, "訓練を行う");
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(cell_at(page, tables[0], 1, 2) == "研修を広げていく。");
  CHECK(cell_at(page, tables[0], 2, 0) == "(2)");
}

TEST_CASE("行の中ほどに立つ項番は最も広い間で行に分ける", "[indexer][table]") {
  PageDraft page = columns_ruled();
  page.text(175, 104, "研修を広げ").text(175, 116, "て行ってい").text(175, 128, "く。");
  page.text(60, 116, "ア").text(95, 116, "総務省");
  page.text(175, 156, "訓練を全国").text(175, 168, "の自治体と").text(175, 180, "行う。");
  page.text(60, 168, "イ").text(95, 168, "環境省");
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(cell_at(page, tables[0], 1, 2) == "研修を広げて行っていく。");
  CHECK(cell_at(page, tables[0], 2, 2) == "訓練を全国の自治体と行う。");
}

TEST_CASE("語の立つ列は項番の列ではない", "[indexer][table]") {
  PageDraft page = columns_ruled();
  page.text(55, 105, "施策").text(95, 105, "総務省").text(175, 105, "研修を行う");
  page.text(55, 140, "事業").text(95, 140, "環境省").text(175, 140, "訓練を行う");
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(cell_at(page, tables[0], 1, 0) == "施策事業");
}

TEST_CASE("頁の初めの行は前の頁で終わった表の列に入る", "[indexer][table]") {
  PageDraft page;
  page.text(175, 100, "ていくこととする。");
  page.text(55, 130, "(2)").text(95, 130, "環境省").text(175, 130, "訓練を行う。");
  page.text(50, 170, "この頁の本文は列をまたいで左の端から右の端まで続いていく。");
  CHECK(page.tables().empty());
  const auto tables = page.tables_behind({50, 90, 170, 330});
  REQUIRE(tables.size() == 1);
  CHECK(page.cells(tables[0]) ==
        Cells{"0.2 ていくこととする。", "1.0 (2)", "1.1 環境省", "1.2 訓練を行う。"});
}

TEST_CASE("列をまたぐ文は前の頁の表の続きではない", "[indexer][table]") {
  PageDraft page;
  page.text(50, 100, "前の頁の表が終わって、ここから本文が始まる。");
  CHECK(page.tables_behind({50, 90, 170, 330}).empty());
}

TEST_CASE("見出しだけが罫線に挟まれた表も表である", "[indexer][table]") {
  PageDraft page;
  page.across(95, 50, 420).across(113, 50, 420);
  page.text(50, 100, "区分").text(150, 100, "件数").text(250, 100, "金額").text(350, 100, "割合");
  float y = 120;
  for (const char* name : {"都道府県", "町村", "大学"}) {
    page.text(50, y, name).text(150, y, "123").text(250, y, "45").text(350, y, "6.7");
    y += 20;
  }
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(cell_at(page, tables[0], 3, 0) == "大学");
}

TEST_CASE("塗られた二段の見出しは列の名に分かれる", "[indexer][table]") {
  PageDraft page;
  page.fill({50, 80, 130, 120})
      .fill({130, 80, 420, 100})
      .fill({130, 100, 270, 120})
      .fill({270, 100, 420, 120});
  page.text(60, 95, "担当").text(240, 85, "令和五年度").text(140, 105, "計画").text(280, 105, "成果");
  page.text(60, 130, "総務省").text(140, 130, "研修を広げていく。").text(280, 130, "研修を広げた。");
  page.text(60, 160, "環境省").text(140, 160, "訓練を行う。").text(280, 160, "訓練を行った。");
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(page.cells(tables[0]) == Cells{"0.0+2x1 担当", "0.1+1x2 令和五年度", "1.1 計画", "1.2 成果",
                                       "2.0 総務省", "2.1 研修を広げていく。", "2.2 研修を広げた。",
                                       "3.0 環境省", "3.1 訓練を行う。", "3.2 訓練を行った。"});
}

TEST_CASE("左の開いた表は途中の罫線が短くても閉じる", "[indexer][table]") {
  PageDraft page;
  page.across(100, 50, 300)
      .across(120, 50, 300)
      .across(140, 150, 300)
      .across(160, 150, 300)
      .across(180, 150, 300);
  page.across(200, 50, 300).down(150, 100, 200).down(220, 100, 200).down(300, 100, 200);
  page.text(55, 105, "分野").text(155, 105, "担当").text(225, 105, "実績").text(55, 125, "防災");
  float y = 125;
  for (const char* name : {"総務省", "環境省", "警察庁", "法務省"}) {
    page.text(155, y, name).text(225, y, "12");
    y += 20;
  }
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(cell_at(page, tables[0], 1, 0) == "防災");
  CHECK(cell_at(page, tables[0], 4, 1) == "法務省");
}

TEST_CASE("次の罫線の下は上の表の行ではない", "[indexer][table]") {
  PageDraft page;
  for (const float y : {100.0F, 120.0F, 140.0F, 160.0F}) page.across(y, 50, 420);
  page.text(50, 105, "区分").text(150, 105, "件数").text(250, 105, "金額");
  page.text(50, 125, "町村").text(150, 125, "12").text(250, 125, "345");
  page.text(50, 145, "大学").text(150, 145, "67").text(250, 145, "890");
  for (const float y : {170.0F, 190.0F, 210.0F, 230.0F}) page.across(y, 50, 420);
  page.text(50, 175, "事務所名").text(200, 175, "所在地");
  page.text(50, 195, "東京本部").text(200, 195, "東京都");
  page.text(50, 215, "大阪支部").text(200, 215, "大阪府");
  const auto tables = page.tables();
  REQUIRE(tables.size() == 2);
  CHECK(page.cells(tables[1]) ==
        Cells{"0.0 事務所名", "0.1 所在地", "1.0 東京本部", "1.1 東京都", "2.0 大阪支部", "2.1 大阪府"});
}

TEST_CASE("頁の終わりに見出しの罫線だけがある表も表である", "[indexer][table]") {
  PageDraft page;
  page.across(695, 50, 420).across(713, 50, 420);
  page.text(50, 700, "項番")
      .text(150, 700, "担当府省庁")
      .text(250, 700, "年度計画")
      .text(350, 700, "進捗状況");
  REQUIRE(page.tables().size() == 1);
  page.text(50, 730, "この行は表ではなく本文であって、左の端から右の端まで続いている。");
  CHECK(page.tables().empty());
}
