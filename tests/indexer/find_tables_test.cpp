// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "tests/indexer/page_draft.hpp"

using namespace hakusho::indexer;
using Cells = std::vector<std::string>;

namespace {

constexpr auto table = PageTable::Kind::table;
constexpr auto frame = PageTable::Kind::frame;

PageDraft ruled() {
  PageDraft page;
  page.grid({50, 150, 300}, {100, 120, 140});
  return page.text(55, 105, "区分").text(155, 105, "件数").text(55, 125, "町村").text(155, 125, "12");
}

// Names and figures in four columns, rows 20 points apart; nothing drawn.
PageDraft figures(float y, int rows) {
  PageDraft page;
  page.text(50, y, "区分").text(150, y, "件数").text(250, y, "金額").text(350, y, "割合");
  const std::vector<std::string> names = {"都道府県", "町村", "特別区", "大学", "学校", "病院"};
  for (int row = 0; row < rows; ++row) {
    const float at = y + 20 * static_cast<float>(row + 1);
    page.text(50, at, names[static_cast<std::size_t>(row)]);
    page.text(150, at, "123").text(250, at, "45").text(350, at, "6.7");
  }
  return page;
}

}  // namespace

TEST_CASE("罫線の表はセルに分かれる", "[indexer][table]") {
  const PageDraft page = ruled();
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].kind == table);
  CHECK(tables[0].evidence == TableEvidence::grid);
  CHECK(page.cells(tables[0]) == Cells{"0.0 区分", "0.1 件数", "1.0 町村", "1.1 12"});
  CHECK(tables[0].header_rows == 1);
  CHECK(tables[0].confidence == 1);
}

TEST_CASE("行や列にまたがるセルは一度だけ現れる", "[indexer][table]") {
  PageDraft page;
  page.across(100, 50, 350).across(120, 150, 350).across(140, 50, 350).across(160, 50, 350);
  page.down(50, 100, 160).down(150, 100, 160).down(250, 120, 160).down(350, 100, 160);
  page.text(55, 115, "分野").text(200, 105, "実績").text(155, 125, "四年").text(255, 125, "五年");
  page.text(55, 145, "防災").text(155, 145, "12").text(255, 145, "34");
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(page.cells(tables[0]) ==
        Cells{"0.0+2x1 分野", "0.1+1x2 実績", "1.1 四年", "1.2 五年", "2.0 防災", "2.1 12", "2.2 34"});
  CHECK(tables[0].header_rows == 2);
}

TEST_CASE("左右の罫線のない表も閉じる", "[indexer][table]") {
  PageDraft page;
  page.across(100, 50, 300).across(120, 50, 300).across(140, 50, 300).down(150, 100, 140);
  page.text(55, 105, "区分").text(155, 105, "件数").text(55, 125, "町村").text(155, 125, "12");
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(page.cells(tables[0]) == Cells{"0.0 区分", "0.1 件数", "1.0 町村", "1.1 12"});
}

TEST_CASE("罫線が細切れでも二重でも破線でも表は同じ", "[indexer][table]") {
  PageDraft page = ruled();
  const auto before = page.cells(page.tables()[0]);
  SECTION("細切れ") {
    page.rules.clear();
    for (const float y : {100, 120, 140})
      for (float x = 50; x < 300; x += 25) page.across(y, x, x + 24);
    for (const float x : {50, 150, 300})
      for (float y = 100; y < 140; y += 10) page.down(x, y, y + 9);
  }
  SECTION("二重") {
    page.grid({48, 302}, {98, 142});
  }
  SECTION("破線") {
    for (float x = 50; x < 300; x += 6) page.rule({x, 120, x + 3, 120}, true);
  }
  const auto tables = page.tables();
  REQUIRE(!tables.empty());
  CHECK(page.cells(tables.back()) == before);
}

TEST_CASE("並んだ二つの表は別の表である", "[indexer][table]") {
  PageDraft page = ruled();
  page.grid({320, 400, 500}, {100, 120, 140});
  page.text(325, 105, "区分").text(405, 105, "人数").text(325, 125, "大学").text(405, 125, "9");
  const auto tables = page.tables();
  REQUIRE(tables.size() == 2);
  CHECK(page.cells(tables[1]) == Cells{"0.0 区分", "0.1 人数", "1.0 大学", "1.1 9"});
}

TEST_CASE("一つだけの枠は囲みである", "[indexer][table]") {
  PageDraft page;
  page.grid({50, 300}, {100, 160}).text(60, 110, "囲みの文章です。").text(60, 126, "続きです。");
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].kind == frame);
}

TEST_CASE("用紙の縁の枠は囲みではない", "[indexer][table]") {
  PageDraft page;
  page.grid({10, 585}, {10, 832}).text(60, 110, "本文です。");
  CHECK(page.tables().empty());
}

TEST_CASE("隅のとんぼや飾りは表にならない", "[indexer][table]") {
  PageDraft page = ruled();
  page.rules.clear();
  page.across(20, 0, 30).down(20, 0, 30).across(20, 560, 590).down(575, 0, 30);
  CHECK(page.tables(true).empty());
}

TEST_CASE("横罫だけの表は列の間の空きで分かれる", "[indexer][table]") {
  PageDraft page;
  for (const float y : {100, 120, 140, 160}) page.across(y, 50, 400);
  page.text(55, 105, "区　分").text(150, 105, "件数").text(250, 105, "備考");
  page.text(55, 125, "町村").text(180, 125, "12").text(250, 125, "調査中である");
  page.text(55, 145, "特別区").text(175, 145, "345").text(250, 145, "公表した");
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].evidence == TableEvidence::strips);
  CHECK(page.cells(tables[0]) == Cells{"0.0 区　分", "0.1 件数", "0.2 備考", "1.0 町村", "1.1 12",
                                       "1.2 調査中である", "2.0 特別区", "2.1 345", "2.2 公表した"});
}

TEST_CASE("横罫の間の文章は表ではない", "[indexer][table]") {
  PageDraft page;
  page.across(100, 50, 400).across(160, 50, 400);
  page.text(55, 105, "関係機関と連携して相談窓口の整備を進めることとした。");
  page.text(55, 120, "研修の対象を広げ講師の派遣を始めた。");
  page.text(55, 135, "結果は次のとおりである。");
  CHECK(page.tables().empty());
}

TEST_CASE("塗り分けた行の表は塗りのない行も読む", "[indexer][table]") {
  PageDraft page = figures(105, 4);
  page.fill({45, 100, 450, 120}).fill({45, 140, 450, 160}).fill({45, 180, 450, 200});
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].evidence == TableEvidence::shaded);
  CHECK(tables[0].ys.size() == 6);
  CHECK(tables[0].cells.size() == 20);
}

TEST_CASE("何も引かれていない表も列と行に分かれる", "[indexer][table]") {
  const PageDraft page = figures(105, 4);
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].evidence == TableEvidence::gutters);
  CHECK(tables[0].cells.size() == 20);
  CHECK(page.text_of(tables[0].cells[4]) == "都道府県");
  CHECK(tables[0].confidence < 1);
  CHECK(page.tables(true).empty());
}

TEST_CASE("何も引かれていない表の行は空きで分かれ折り返しでは分かれない", "[indexer][table]") {
  PageDraft page;
  page.text(50, 100, "項番").text(100, 100, "担当").text(200, 100, "計画").text(380, 100, "実績");
  page.text(50, 125, "(ア)")
      .text(100, 125, "総務省")
      .text(200, 125, "研修の対象を広げて")
      .text(380, 125, "実施した");
  page.text(100, 138, "環境省").text(200, 138, "講師を派遣する");
  page.text(50, 163, "(イ)")
      .text(100, 163, "財務省")
      .text(200, 163, "結果を取りまとめて")
      .text(380, 163, "公表した");
  page.text(200, 176, "公表する");
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].ys.size() == 4);
  CHECK(page.text_of(tables[0].cells[6]) == "研修の対象を広げて講師を派遣する");
}

TEST_CASE("箇条書きと目次は表ではない", "[indexer][table]") {
  PageDraft page;
  const std::vector<std::string> marks = {"①", "②", "③", "④"};
  for (int i = 0; i < 4; ++i) {
    const float y = 100 + 16 * static_cast<float>(i);
    page.text(50, y, marks[static_cast<std::size_t>(i)]).text(80, y, "道路の分野").text(180, y, "公団の事業");
    page.text(50, y + 200, "1.1")
        .text(90, y + 200, "背景と目的")
        .text(200, y + 200, "..............")
        .text(300, y + 200, "3");
  }
  CHECK(page.tables().empty());
}

TEST_CASE("二段組の文章は表ではない", "[indexer][table]") {
  PageDraft page;
  for (int i = 0; i < 20; ++i) {
    const float y = 100 + 16 * static_cast<float>(i);
    page.text(50, y, "関係機関と連携して相談窓口の整備を進");
    page.text(260, y, "研修の対象を町村にも広げて講師の派遣");
  }
  CHECK(page.tables().empty());
}

TEST_CASE("文字が罫線をまたぐものは表ではない", "[indexer][table]") {
  PageDraft page;
  std::vector<float> xs, ys;
  for (float x = 50; x < 300; x += 25) xs.push_back(x);
  for (float y = 100; y < 300; y += 25) ys.push_back(y);
  page.grid(xs, ys);
  for (int i = 0; i < 7; ++i) page.text(60, 95 + 25 * static_cast<float>(i), "図の中の説明の文字");
  const auto tables = page.tables();
  for (const PageTable& found : tables) CHECK(found.kind != table);
}

TEST_CASE("縦罫だけの表は数字の行ごとに分かれる", "[indexer][table]") {
  PageDraft page;
  page.across(100, 50, 300).across(120, 50, 300).across(210, 50, 300);
  for (const float x : {50, 150, 300}) page.down(x, 100, 210);
  page.text(55, 105, "区分").text(155, 105, "件数");
  const std::vector<std::string> names = {"町村", "大学", "学校", "病院", "保健所"};
  for (int i = 0; i < 5; ++i) {
    const float y = 125 + 16 * static_cast<float>(i);
    page.text(55, y, names[static_cast<std::size_t>(i)]).text(200, y, "1,234");
  }
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].ys.size() == 7);
}

TEST_CASE("空や壊れた図形でも落ちない", "[indexer][table]") {
  PageDraft page;
  CHECK(page.tables().empty());
  const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
  page = ruled();
  page.rule({nan, 0, 10, 0}).rule({-inf, 5, inf, 5}).rule({300, 10, 20, 10}).fill({nan, nan, nan, nan});
  page.fill({-1e30F, -1e30F, 1e30F, 1e30F});
  Glyph odd;
  odd.code = U'字';
  odd.box = {nan, 0, 0, inf};
  odd.size = nan;
  page.glyphs.push_back(odd);
  odd.box = {-1e20F, 105, 1e20F, 115};
  page.glyphs.push_back(odd);
  CHECK_NOTHROW(page.tables());
}

TEST_CASE("数え切れない罫線と文字でも時間がかからない", "[indexer][table]") {
  PageDraft page;
  for (int i = 0; i < 100000; ++i) {
    const auto at = static_cast<float>(i % 800), shift = static_cast<float>(i / 800);
    page.across(at, shift, shift + 100).down(at, shift, shift + 100);
    page.fill({shift, at, shift + 30, at + 12});
  }
  for (std::int64_t i = 0; i < 200000; ++i) {
    Glyph glyph;
    glyph.code = U'字';
    glyph.size = 1;
    const float x = static_cast<float>((i * 7919) % 5950) / 10,
                y = static_cast<float>((i * 104729) % 8420) / 10;
    glyph.box = {x, y, x + 1, y + 1};
    page.glyphs.push_back(glyph);
  }
  CHECK_NOTHROW(page.tables());
}

TEST_CASE("並んだ二つの破線の表はつながらない", "[indexer][table]") {
  PageDraft page = ruled();
  page.grid({320, 400, 500}, {100, 120, 140});
  for (Rule& rule : page.rules) rule.dashed = true;
  page.text(325, 105, "区分").text(405, 105, "人数").text(325, 125, "大学").text(405, 125, "9");
  CHECK(page.tables().size() == 2);
}

TEST_CASE("見出しだけに引かれた縦罫も本体の列を分ける", "[indexer][table]") {
  PageDraft page;
  page.across(100, 50, 350).across(120, 50, 350).across(210, 50, 350).down(50, 100, 210).down(350, 100, 210);
  page.down(150, 100, 120).down(250, 100, 120);
  page.text(55, 105, "区分").text(155, 105, "件数").text(255, 105, "金額");
  for (int i = 0; i < 5; ++i) {
    const float y = 125 + 16 * static_cast<float>(i);
    page.text(55, y, "都道府県").text(200, y, "1,234").text(310, y, "56");
  }
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].ys.size() == 7);
  CHECK(page.cells(tables[0]).back() == "5.2 56");
}

TEST_CASE("広いセルの文章は見出しの縦罫で切れない", "[indexer][table]") {
  PageDraft page;
  page.across(100, 50, 350).across(120, 50, 350).across(180, 50, 350).down(50, 100, 180).down(350, 100, 180);
  page.down(150, 100, 120);
  page.text(55, 105, "区分").text(155, 105, "件数");
  for (int i = 0; i < 3; ++i)
    page.text(55, 125 + 16 * static_cast<float>(i), "関係機関と連携して相談窓口の整備を進める");
  const auto tables = page.tables();
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].cells.back().cols == 2);
}
