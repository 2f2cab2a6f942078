// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/format/trend_text.hpp"

#include <catch2/catch.hpp>

using namespace hakusho;
using namespace hakusho::cli;
using Catch::Contains;

namespace {

Trend sample_trend() {
  TrendLine line;
  line.term = "演習";
  line.forms = {{"演習", 3}};
  line.total = 3;
  line.first_year = line.last_year = 2021;
  TrendPoint with;
  with.year = 2021;
  with.count = 3;
  with.reports = 2;
  with.characters = 30000;
  with.ids = {"0123456789abcdef-01234567-0"};
  TrendPoint without = with;
  without.year = 2022;
  without.count = 0;
  without.ids = {};
  TrendPoint missing;
  missing.year = 2023;
  line.points = {with, without, missing};
  Trend trend;
  trend.lines = {line};
  return trend;
}

std::string row_of(int year, const Look& look = {}) {
  const std::string text = trend_text(sample_trend(), look);
  const auto begin = text.find(std::to_string(year) + " ");
  return text.substr(begin, text.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("傾向の見出しは回数と、最初と最後の年を言う", "[format][trend]") {
  CHECK_THAT(trend_text(sample_trend(), {}),
             Catch::StartsWith("演習  3 times; first in 2021, last in 2021\n"));
}

TEST_CASE("傾向の行は回数、1万字当たり、資料当たりを示す", "[format][trend]") {
  CHECK_THAT(row_of(2021), Contains("3") && Contains("1.00") && Contains("1.5"));
}

TEST_CASE("最も多い年の棒は一杯の長さで、一度も出ない年には棒がない", "[format][trend]") {
  CHECK_THAT(row_of(2021), Contains("████████████████████████████████████████"));
  CHECK_THAT(row_of(2022), !Contains("█"));
}

TEST_CASE("資料のない年はそう言う", "[format][trend]") {
  CHECK_THAT(row_of(2023), Contains("no report"));
}

TEST_CASE("詳しくと頼めば、点ごとに文章の ID が並ぶ", "[format][trend]") {
  Look look;
  CHECK_THAT(trend_text(sample_trend(), look), !Contains("0123456789abcdef"));
  look.verbose = true;
  CHECK_THAT(trend_text(sample_trend(), look), Contains("0123456789abcdef-01234567-0"));
}

TEST_CASE("一つの形だけなら数えた形を並べない", "[format][trend]") {
  Trend trend = sample_trend();
  CHECK_THAT(trend_text(trend, {}), !Contains("counted:"));
  trend.lines[0].forms.emplace_back("えんしゅう", 0);
  CHECK_THAT(trend_text(trend, {}), Contains("counted: 演習 (3), えんしゅう (0)"));
}

TEST_CASE("どこにもない語はそう言う", "[format][trend]") {
  Trend trend = sample_trend();
  trend.lines[0].first_year.reset();
  CHECK_THAT(trend_text(trend, {}), Contains("nowhere"));
}
