// SPDX-License-Identifier: GPL-2.0-or-later
// What passages speak of: fy:, the facet and the years of a hit.
#include <catch2/catch.hpp>
#include <set>

#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::SmallIndex;

namespace {

SmallIndex& reports() {
  static SmallIndex index({
      {"令和3年度に演習を始めた。い", "電子安全白書", 2023, {"第1章　総論"}, "電子安全", "f-1"},
      {"本年度は演習を広げる。ろ", "電子安全白書", 2023, {"第1章　総論"}, "電子安全", "f-2"},
      {"演習の意義を述べる。は", "電子安全白書", 2023, {"第1章　総論"}, "電子安全", "f-3"},
      {"演習の結果をまとめた。に", "電子安全白書", 2023, {"第2章　平成30年度の取組"}, "電子安全", "f-4"},
      {"演習は平成30年度から令和2年度まで続いた。ほ", "無題の資料"},
  });
  return index;
}

std::set<std::string> found(const std::string& query) {
  SearchOptions options;
  options.fold_similar = false;
  options.strict = true;
  std::set<std::string> letters;
  for (const std::string& text : reports().texts(query, options))
    letters.insert(text.substr(text.size() - 3));
  return letters;
}

using Letters = std::set<std::string>;

}  // namespace

TEST_CASE("年度: は文章の中の年度に当たる", "[searcher][fiscal_year]") {
  CHECK(found("演習 年度:令和3") == Letters{"い"});
  CHECK(found("演習 fy:2021") == Letters{"い"});
}

TEST_CASE("年度: は本年度を資料の年度として、年のない文章も資料の年度として探す", "[searcher][fiscal_year]") {
  CHECK(found("演習 年度:2023") == Letters{"ろ", "は"});
}

TEST_CASE("年度: は見出しの年度に当たる", "[searcher][fiscal_year]") {
  CHECK(found("演習 年度:2018 年:2023") == Letters{"に"});
}

TEST_CASE("年度: は範囲の中の年度に当たる", "[searcher][fiscal_year]") {
  CHECK(found("演習 年度:2019") == Letters{"ほ"});
  CHECK(found("演習 年度:..2020") == Letters{"に", "ほ"});
}

TEST_CASE("年度の内訳は述べている年度ごとの数である", "[searcher][fiscal_year][facets]") {
  SearchOptions options;
  options.facets = true;
  options.fold_similar = false;
  options.strict = true;
  const auto facets = reports().search("演習", options).facets;
  REQUIRE(facets);
  CHECK(facets->fiscal_years ==
        std::vector<std::pair<int, std::size_t>>{{2023, 2}, {2021, 1}, {2020, 1}, {2019, 1}, {2018, 2}});
}
