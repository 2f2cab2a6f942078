// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/cell_text.hpp"

#include <catch2/catch.hpp>

#include "indexer/layout/interleaved/line_width.hpp"

using namespace hakusho::indexer::interleaved;

TEST_CASE("変換器が数の前後に入れた空白は消える", "[indexer][interleaved]") {
  CHECK(without_stray_blanks("2030 年度に 52 件( うち 17 件)", {}) == "2030年度に52件(うち17件)");
  CHECK(without_stray_blanks("・ 3 か所", {}) == "・3か所");
}

TEST_CASE("欧文の語の間の空白は残る", "[indexer][interleaved]") {
  CHECK(without_stray_blanks("Open Policy Kitと ISO 9001 の", {}) == "Open Policy KitとISO 9001の");
}

TEST_CASE("欧字の脇に空白を入れない変換器なら、欧字の脇の空白は書き手のもの", "[indexer][interleaved]") {
  const BlankHabit habit = blank_habit_of({"SBOMを参考に", "LPWAの例", "例のAPIを", "Web 手引", "IoTの"});
  CHECK_FALSE(habit.beside_letters);
  CHECK(without_stray_blanks("Web 手引を 30 部", habit) == "Web 手引を30部");
  CHECK(blank_habit_of({"SBOM を参考に", "例の API を"}).beside_letters);
}

TEST_CASE("番号の後の空白と、和文の間の空白は本文に残る", "[indexer][interleaved]") {
  CHECK(prose_line("2.7 祭りの山車 の修理", {}) == "2.7 祭りの山車 の修理");
  CHECK(prose_line("2030 年の 3 月", {}) == "2030年の3月");
}

TEST_CASE("行をつなぐとき、欧文の語の間だけ空ける", "[indexer][interleaved]") {
  std::string paragraph = "Open";
  append_line(paragraph, " Policy");
  append_line(paragraph, "の手");
  append_line(paragraph, "引");
  CHECK(paragraph == "Open Policyの手引");
}

TEST_CASE("行の幅は半角で数え、空白は別に数える", "[indexer][interleaved]") {
  CHECK(width_of("全 52 件").least == 6);
  CHECK(width_of("全 52 件").most == 8);
  CHECK(width_of("").most == 0);
}

TEST_CASE("行頭で切れないものの幅が分かる", "[indexer][interleaved]") {
  CHECK(first_token_width("体制") == 2);
  CHECK(first_token_width("Policy Kit") == 6);
  CHECK(first_token_width("た。また") == 4);
  CHECK(first_token_width("") == 0);
}
