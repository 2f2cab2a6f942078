// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers in the words of a query.
#include <catch2/catch.hpp>

#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::SmallIndex;

namespace {

using Texts = std::vector<std::string>;

MatchGrade grade_of(const SearchResult& found, const std::string& text) {
  for (const Hit& hit : found.hits)
    if (hit.passage.text == text) return hit.grade;
  FAIL("not found: " << text);
  return MatchGrade::partial;
}

}  // namespace

TEST_CASE("長い数の中にある数は、語の中の文字として当たる", "[searcher][number_word]") {
  SmallIndex index({{"参加者は418万人であった。8月に集計した。"}, {"参加者は8万人であった。"}});
  for (const std::string query : {"8万人", "\"8万人\""}) {
    const SearchResult found = index.search(query);
    REQUIRE(found.hits.size() == 2);
    CHECK(found.hits[0].passage.text == "参加者は8万人であった。");
    CHECK(found.hits[0].grade == MatchGrade::word);
    CHECK(found.hits[1].grade == MatchGrade::substring);
  }
}

TEST_CASE("小数の終わりも、語の中の文字として当たる", "[searcher][number_word]") {
  SmallIndex index({{"総額は73.8兆円、うち国費は3兆円である。"}, {"総額は3.8兆円である。"}});
  const SearchResult found = index.search("3.8兆円");
  CHECK(grade_of(found, "総額は3.8兆円である。") == MatchGrade::word);
  CHECK(grade_of(found, "総額は73.8兆円、うち国費は3兆円である。") == MatchGrade::substring);
}

TEST_CASE("数の字がばらばらにある文章は、その数に当たらない", "[searcher][number_word]") {
  SmallIndex index({{"予算は5億円である。"}, {"5つの県に、3億人の客と2兆円の売上げがある。"}});
  CHECK(index.texts("5億円") == Texts{"予算は5億円である。"});
}

TEST_CASE("第3次は一語であり、ほかの次は当たらない", "[searcher][number_word]") {
  SmallIndex index({{"第3次の計画を定めた。"}, {"第4次の計画を、3か月で定めた。"}});
  SearchOptions strict;
  strict.strict = true;
  CHECK(index.texts("第3次 計画", strict) == Texts{"第3次の計画を定めた。"});
}

TEST_CASE("数はほかの書き方でも当たる", "[searcher][number_word]") {
  SmallIndex index({{"対象は八万人である。"}, {"対象は80,000人である。"}, {"対象は18万人である。"}});
  const SearchResult found = index.search("8万人");
  CHECK(grade_of(found, "対象は八万人である。") == MatchGrade::word);
  CHECK(grade_of(found, "対象は80,000人である。") == MatchGrade::word);
  CHECK(grade_of(found, "対象は18万人である。") == MatchGrade::substring);
}

TEST_CASE("数の全体が当たれば、ほかの数の端は光らない", "[searcher][number_word]") {
  SmallIndex index({{"昨年は418万人、今年は8万人である。"}});
  const SearchResult found = index.search("8万人");
  REQUIRE(found.hits.size() == 1);
  CHECK(found.hits[0].highlights == std::vector<TextRange>{{12, 15}});
}

TEST_CASE("何人、何位は問う語であり、探されない", "[searcher][number_word]") {
  SmallIndex index({{"利用者は5人である。"}, {"何人も利用者を妨げない。"}});
  const SearchResult found = index.search("利用者は何人か");
  CHECK(found.hits.size() == 2);
  CHECK(grade_of(found, "利用者は5人である。") != MatchGrade::partial);
}
