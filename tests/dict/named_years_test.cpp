// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/named_years.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "dict/normalizer.hpp"

using namespace hakusho;

namespace {

int years_in(std::string_view text) {
  return dict::named_years(dict::matching_key(text));
}

}  // namespace

TEST_CASE("西暦と元号の年・年度を数える", "[dict][named-years]") {
  CHECK(years_in("2024年に始めた。") == 1);
  CHECK(years_in("令和６年度から平成元年まで。") == 2);
  CHECK(years_in("2005（平成17）年には 平成 18 年 4 月の見直しを行った。") == 2);
  CHECK(years_in("平成16年4月、平成16年6月、同年7月") == 2);
}

TEST_CASE("括弧で言い直した年は二度数えない", "[dict][named-years]") {
  CHECK(years_in("2018年度（平成30年度）に実施した。") == 1);
  CHECK(years_in("2019年（令和元年）から2020年（令和２年）まで") == 2);
  CHECK(years_in("基本法（平成26年法律第104号）") == 1);  // no year stands before the bracket
}

TEST_CASE("期間や、数字のない年は数えない", "[dict][named-years]") {
  CHECK(years_in("5年間、10年以内、3年以上、20年前、1年後") == 0);
  CHECK(years_in("近年、翌年度、毎年、一昨年、年齢、元年") == 1);  // 元年 is the first year of an era
  CHECK(years_in("2024/3、三年") == 0);
}

TEST_CASE("空でも、端でも、数が多くても、壊れた文字でも数えられる", "[dict][named-years]") {
  CHECK(dict::named_years("") == 0);
  CHECK(dict::named_years("年") == 0);
  CHECK(dict::named_years(")年") == 0);
  CHECK(dict::named_years("(1年") == 1);
  CHECK(dict::named_years("2024\xE5\xB9") == 0);
  CHECK(dict::named_years("\xFF\xFE"
                          "1年") == 1);
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "2024年";
  CHECK(dict::named_years(many) == 255);
}
