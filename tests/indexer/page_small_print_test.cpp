// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "indexer/layout/page/small_print.hpp"
#include "tests/support/set_page.hpp"

using namespace hakusho::indexer;
using hakusho::test::SetPage;

namespace {

std::u32string body_of(const LiftedText& lifted) {
  std::u32string text;
  for (const Glyph& glyph : lifted.body) text += glyph.code;
  return text;
}

}  // namespace

TEST_CASE("語の上の小さな仮名は読みである", "[indexer][small_print]") {
  SetPage set;
  set.across(50, 100, U"特に脆弱性を調べる。");
  set.across(70, 93, U"ぜいじゃく", 4);
  const LiftedText lifted = lift_small_print(set.page.glyphs);
  CHECK(body_of(lifted) == U"特に脆弱性を調べる。");
  REQUIRE(lifted.ruby.size() == 1);
  CHECK(lifted.ruby[0].base == "脆弱");
  CHECK(lifted.ruby[0].reading == "ぜいじゃく");
}

TEST_CASE("下に語のない小さな仮名は本文である", "[indexer][small_print]") {
  SetPage set;
  set.across(50, 300, U"特に脆弱性を調べる。");
  set.across(50, 100, U"ちいさなもじ", 5);
  CHECK(lift_small_print(set.page.glyphs).ruby.empty());
}

TEST_CASE("語の肩の数は注の印である", "[indexer][small_print]") {
  SetPage set;
  const float end = set.across(50, 100, U"公表した");
  set.across(end, 99, U"12", 6);
  set.across(end + 6, 100, U"。次に");
  const LiftedText lifted = lift_small_print(set.page.glyphs);
  CHECK(body_of(lifted) == U"公表した。次に");
  REQUIRE(lifted.marks.size() == 1);
  CHECK(lifted.marks[0].text == "12");
}

TEST_CASE("隣の段の行に紛れた印も見つかる", "[indexer][small_print]") {
  SetPage set;
  // The line of the other column stands a little higher: the mark is nearer to it.
  set.across(300, 96, U"右の段の行である。");
  const float end = set.across(50, 100, U"公表した");
  set.across(end, 98, U"3", 6);
  const LiftedText lifted = lift_small_print(set.page.glyphs);
  REQUIRE(lifted.marks.size() == 1);
  CHECK(lifted.marks[0].text == "3");
}

TEST_CASE("下付きの数と平方の2は印ではない", "[indexer][small_print]") {
  SetPage set;
  float end = set.across(50, 100, U"CO");
  set.across(end, 105, U"2", 6);
  end = set.across(50, 200, U"120m");
  set.across(end, 198, U"2", 6);
  const LiftedText lifted = lift_small_print(set.page.glyphs);
  CHECK(lifted.marks.empty());
  CHECK(body_of(lifted) == U"CO2120m2");
}

TEST_CASE("文字がなければ印もない", "[indexer][small_print]") {
  CHECK(lift_small_print({}).body.empty());
}
