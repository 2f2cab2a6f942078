// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <hakusho/error.hpp>
#include <hakusho/trend.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/reading.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::error_of;
using hakusho::test::SmallIndex;

namespace {

SmallIndex& reports() {
  static SmallIndex index({
      {"テレワークを進める。テレワークは働き方を変える。", "電子安全白書", 2018},
      {"サーバとサーバーの数を調べた。５Ｇの実証を行う。", "電子安全白書", 2018},
      {"郵便の利用が減った。", "電子安全白書", 2019},
      {"テレ\nワークの普及率は三割である。5GHz帯を使う。5Gを広げる。", "電子安全白書", 2021},
      {"内閣サイバーセキュリティセンター（NISC）と総務省が述べた。", "電子安全白書", 2021},
      {"国家サイバー統括室が述べた。", "暮らし白書", 2021},
      {"テレワークについての年のない資料。", "無題の資料"},
  });
  return index;
}

TrendLine trend_of(const std::string& term, const TrendOptions& options = {}) {
  Trend trend = reports().searcher().trend({term}, options);
  REQUIRE(trend.lines.size() == 1);
  return trend.lines.front();
}

std::vector<std::size_t> counts_of(const TrendLine& line) {
  std::vector<std::size_t> counts;
  for (const TrendPoint& point : line.points) counts.push_back(point.count);
  return counts;
}

using Counts = std::vector<std::size_t>;

}  // namespace

TEST_CASE("語は年ごとに出た回数を数え、出ない年も資料のない年も0である", "[searcher][trend]") {
  const TrendLine line = trend_of("テレワーク");
  CHECK(counts_of(line) == Counts{2, 0, 0, 1});
  CHECK(line.total == 3);
  CHECK(line.points.front().year == 2018);
}

TEST_CASE("初めて出た年と最後に出た年が分かる", "[searcher][trend]") {
  const TrendLine line = trend_of("郵便");
  CHECK(line.first_year == 2019);
  CHECK(line.last_year == 2019);
}

TEST_CASE("どこにもない語には初めの年がない", "[searcher][trend]") {
  const TrendLine line = trend_of("量子暗号");
  CHECK(line.total == 0);
  CHECK_FALSE(line.first_year);
  CHECK(line.points.size() == 4);
}

TEST_CASE("表記の揺れも数え、形ごとの数を示す", "[searcher][trend]") {
  const TrendLine line = trend_of("サーバー");
  CHECK(counts_of(line) == Counts{2, 0, 0, 0});
  CHECK(line.forms.size() == 2);
}

TEST_CASE("揺れを含めなければ書いたとおりの形だけを数える", "[searcher][trend]") {
  TrendOptions options;
  options.exact = true;
  CHECK(trend_of("サーバー", options).total == 1);
}

TEST_CASE("英数字の語は全角でも数え、長い語の中では数えない", "[searcher][trend]") {
  CHECK(counts_of(trend_of("5G")) == Counts{1, 0, 0, 1});
}

TEST_CASE("機関は前身と後身を合わせて数える", "[searcher][trend]") {
  const TrendLine line = trend_of("国家サイバー統括室");
  CHECK(counts_of(line) == Counts{0, 0, 0, 3});
  REQUIRE(line.organisation);
  TrendOptions options;
  options.succession = false;
  CHECK(trend_of("国家サイバー統括室", options).total == 1);
}

TEST_CASE("年の範囲を限れる", "[searcher][trend]") {
  TrendOptions options;
  options.years = YearRange{2019, std::nullopt};
  const TrendLine line = trend_of("テレワーク", options);
  CHECK(line.points.front().year == 2019);
  CHECK(line.total == 1);
}

TEST_CASE("一万字当たりと資料当たりの分母は、その年のすべての文章と資料である", "[searcher][trend]") {
  const TrendPoint point = trend_of("テレワーク").points.back();
  CHECK(point.reports == 2);
  CHECK(point.per_10000_characters() == Approx(1e4 / static_cast<double>(point.characters)));
}

TEST_CASE("点ごとに文章の番号があり、その文章に語がある", "[searcher][trend]") {
  const TrendPoint point = trend_of("テレワーク").points.front();
  REQUIRE(point.ids.size() == 1);
  const std::string text = reports().searcher().show(point.ids.front()).passage.text;
  CHECK_THAT(text, Catch::Contains("テレワーク"));
}

TEST_CASE("年のない資料は数えず、その数を示す", "[searcher][trend]") {
  CHECK(reports().searcher().trend({"テレワーク"}, {}).reports_without_year == 1);
}

TEST_CASE("字のない語は誤りである", "[searcher][trend]") {
  CHECK(error_of([] { reports().searcher().trend({"　"}, {}); })->code() == ErrorCode::bad_query);
}

TEST_CASE("傾向の JSON に語と年ごとの数がある", "[searcher][trend][export]") {
  const auto json = nlohmann::json::parse(to_json(reports().searcher().trend({"テレワーク", "5G"}, {})));
  CHECK(json["terms"].size() == 2);
  CHECK(json["terms"][0]["term"] == "テレワーク");
  CHECK(json["terms"][0]["points"][0]["count"] == 2);
  CHECK(json["terms"][0]["first_year"] == 2018);
}

TEST_CASE("傾向の CSV は見出しと、語と年ごとの行である", "[searcher][trend][export]") {
  const std::string csv = to_csv(reports().searcher().trend({"テレワーク"}, {}));
  CHECK_THAT(csv, Catch::StartsWith("term,year,count,"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 5);
}

TEST_CASE("傾向の図では語の記号が字のままになる", "[searcher][trend][export]") {
  const std::string svg = to_svg(reports().searcher().trend({"<テレワーク>"}, {}), Language::japanese);
  CHECK_THAT(svg, Catch::Contains("&lt;テレワーク&gt;"));
  CHECK_THAT(svg, !Catch::Contains("<テレワーク>"));
}
