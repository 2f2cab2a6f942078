// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "dict/utf8.hpp"
#include "indexer/layout/page/column_order.hpp"
#include "indexer/layout/page/text_line.hpp"
#include "tests/support/set_page.hpp"

using namespace hakusho::indexer;
using hakusho::test::SetPage;

namespace {

constexpr std::u32string_view left_text =
    U"左の段の文は左の段だけで読み終えるものとし、右の段へは渡らない。もう一度左の段を読む。";
constexpr std::u32string_view right_text =
    U"右の段の文は右の段だけで読み終えるものとし、左の段へは戻らない。もう一度右の段を読む。";

std::string text_of(const ColumnRegion& region) {
  std::string text;
  for (const GlyphRow& row : region.rows) text += line_of(row.glyphs, {}).text;
  return text;
}

std::vector<std::string> texts(const SetPage& set, const std::vector<FlowBox>& boxes = {}) {
  std::vector<std::string> result;
  for (const ColumnRegion& region : columns_in_order(set.page.glyphs, boxes, 10))
    result.push_back(text_of(region));
  return result;
}

std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) hakusho::dict::append_utf8(out, c);
  return out;
}

}  // namespace

TEST_CASE("二段組は左の段、右の段の順に読む", "[indexer][page_columns]") {
  SetPage set;
  set.lines(50, 100, left_text, 10);
  set.lines(170, 100, right_text, 10);
  CHECK(texts(set) == std::vector{utf8(left_text), utf8(right_text)});
}

TEST_CASE("行の高さがずれた段も、段である", "[indexer][page_columns]") {
  SetPage set;
  set.lines(50, 100, left_text, 10);
  set.lines(170, 107, right_text, 10);
  CHECK(texts(set) == std::vector{utf8(left_text), utf8(right_text)});
}

TEST_CASE("三段組も左から読む", "[indexer][page_columns]") {
  SetPage set;
  set.lines(50, 100, left_text, 10);
  set.lines(170, 100, right_text, 10);
  set.lines(290, 100, left_text, 10);
  CHECK(texts(set) == std::vector{utf8(left_text), utf8(right_text), utf8(left_text)});
}

TEST_CASE("段をまたぐ見出しは、段の前に読む", "[indexer][page_columns]") {
  SetPage set;
  set.across(50, 70, U"二つの段の上に渡る長い見出しの文字列");
  set.lines(50, 100, left_text, 10);
  set.lines(170, 100, right_text, 10);
  const auto result = texts(set);
  REQUIRE(result.size() == 3);
  CHECK(result[0] == "二つの段の上に渡る長い見出しの文字列");
}

TEST_CASE("数の並びは段ではない", "[indexer][page_columns]") {
  SetPage set;
  for (int i = 0; i < 6; ++i) {
    set.across(50, 100 + 16.f * static_cast<float>(i), U"訓練に参加した団体");
    set.across(200, 100 + 16.f * static_cast<float>(i), U"1,234,567");
  }
  CHECK(texts(set).size() == 1);
}

TEST_CASE("項目の名と中身の並びは段ではない", "[indexer][page_columns]") {
  SetPage set;
  for (int i = 0; i < 6; ++i) {
    set.across(50, 100 + 16.f * static_cast<float>(i), U"日時");
    set.across(90, 100 + 16.f * static_cast<float>(i), U"あらかじめ定めた日の午後から行う。");
  }
  CHECK(texts(set).size() == 1);
}

TEST_CASE("段をまたぐ表は、上の段と下の段を分ける", "[indexer][page_columns]") {
  SetPage set;
  set.lines(50, 100, left_text, 10);
  set.lines(170, 100, right_text, 10);
  set.lines(50, 400, left_text, 10);
  set.lines(170, 400, right_text, 10);
  const auto regions = columns_in_order(set.page.glyphs, {{{50, 250, 270, 350}}}, 10);
  REQUIRE(regions.size() == 5);
  CHECK(regions[2].boxes == std::vector<std::size_t>{0});
}

TEST_CASE("文字がなければ段もない", "[indexer][page_columns]") {
  CHECK(columns_in_order({}, {}, 10).empty());
}

TEST_CASE("十万の文字が一か所に重なっていても終わる", "[indexer][page_columns][hostile]") {
  SetPage set;
  for (int i = 0; i < 100000; ++i) set.across(static_cast<float>(i % 7), static_cast<float>(i % 3), U"あ");
  CHECK_FALSE(columns_in_order(set.page.glyphs, {}, 10).empty());
}
