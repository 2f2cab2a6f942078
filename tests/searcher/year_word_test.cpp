// SPDX-License-Identifier: GPL-2.0-or-later
// Years in the words of a query.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::ReadyPassage;
using hakusho::test::SmallIndex;

namespace {

const std::string other_year = "令和3年度には、5つの県が防災の予算を増やした。";

SearchResult search(SmallIndex& index, const std::string& query) {
  SearchOptions options;
  options.fold_similar = false;
  return index.searcher().search(Query::parse(query), options);
}

const Hit* hit_with(const SearchResult& found, const std::string& text) {
  const auto hit = std::find_if(found.hits.begin(), found.hits.end(),
                                [&](const Hit& one) { return one.passage.text == text; });
  return hit == found.hits.end() ? nullptr : &*hit;
}

}  // namespace

TEST_CASE("年の字と数がばらばらにある文章は、その年に当たらない", "[searcher][year_word]") {
  SmallIndex index({{other_year}, {"令和5年度の予算である。"}});
  const SearchResult found = search(index, "令和5年度");
  CHECK(hit_with(found, "令和5年度の予算である。") != nullptr);
  CHECK(hit_with(found, other_year) == nullptr);
  CHECK(found.total.passages == 1);
}

TEST_CASE("年を省いて並べた文章も、括弧で二度言う文章も、その年に当たる", "[searcher][year_word]") {
  for (const std::string text : {"令和3・4・5年度の予算である。", "令和5（2023）年度の予算である。"}) {
    CAPTURE(text);
    SmallIndex index({{text}, {other_year}});
    const SearchResult found = search(index, "令和5年度");
    REQUIRE(found.total.passages == 1);
    CHECK(found.hits[0].passage.text == text);
    CHECK(found.hits[0].grade == MatchGrade::scattered);
  }
}

TEST_CASE("年はほかの言い方でも当たる", "[searcher][year_word]") {
  SmallIndex index({{"2023年度の予算である。"}, {other_year}});
  CHECK(search(index, "令和5年度").total.passages == 1);
  CHECK(search(index, "令和5年度 予算").hits[0].passage.text == "2023年度の予算である。");
}

TEST_CASE("語の一部を持つ文章では、ほかの年は語のうちに数えない", "[searcher][year_word]") {
  SmallIndex index({{other_year}, {"令和5年度の訓練である。"}, {"防災の訓練である。"}});
  const SearchResult found = search(index, "令和5年度 防災 庁舎 調達");
  // One word of four is not enough.
  CHECK(hit_with(found, other_year) == nullptr);
}

TEST_CASE("年の違う文章も、ほかの語が足りれば一部の語の文章として出る", "[searcher][year_word]") {
  SmallIndex index({{other_year}, {"庁舎の調達である。"}, {"職員の訓練である。"}});
  const SearchResult found = search(index, "令和5年度 防災 予算");
  const Hit* hit = hit_with(found, other_year);
  REQUIRE(hit != nullptr);
  CHECK(hit->grade == MatchGrade::partial);
  // 防災 and 予算 are lit, 令和, 5 and 年度 are not.
  CHECK(hit->highlights.size() == 2);
}

TEST_CASE("年だけの一致は、年の違う文章の点にならない", "[searcher][year_word]") {
  const std::string right = "令和5年度には、防災の演習を行った。",
                    wrong = "令和3年度には、5回、防災の演習を行った。";
  SmallIndex index({{wrong}, {right}, {"庁舎の調達である。"}, {"職員の評価である。"}});
  const SearchResult found = search(index, "令和5年度 防災 演習 統計");
  REQUIRE(found.hits.size() == 2);
  CHECK(found.hits[0].passage.text == right);
  CHECK(found.hits[0].score > found.hits[1].score);
}

TEST_CASE("年を省いた並びは、その年のところだけ光る", "[searcher][year_word]") {
  SmallIndex index({{"令和3・5年度の予算である。"}});
  const SearchResult found = search(index, "令和5年度");
  REQUIRE(found.hits.size() == 1);
  // 5年度, and not 令和, which belongs to 令和3.
  REQUIRE(found.hits[0].highlights.size() == 1);
  CHECK(found.hits[0].highlights[0].begin == 4);
  CHECK(found.hits[0].highlights[0].end == 7);
}

TEST_CASE("説明の点の内訳は、点と合う", "[searcher][year_word]") {
  SmallIndex index({{other_year}, {"庁舎の調達である。"}, {"職員の訓練である。"}});
  const SearchResult found = search(index, "令和5年度 防災 予算");
  REQUIRE_FALSE(found.hits.empty());
  const std::string told = index.searcher().explain_passage(Query::parse("令和5年度 防災 予算"),
                                                            found.hits[0].passage.id, {}, Language::english);
  CAPTURE(told);
  CHECK(told.find("令和5年度: weight") == std::string::npos);
  CHECK(told.find("防災: weight") != std::string::npos);
}

TEST_CASE("語の中の年も、字と数がばらばらでは当たらない", "[searcher][year_word]") {
  const std::string right = "予算は、令和5年度に増えた。";
  SmallIndex index({{other_year}, {right}, {"庁舎の調達である。"}});
  const SearchResult found = search(index, "令和5年度予算");
  const Hit* hit = hit_with(found, right);
  REQUIRE(hit != nullptr);
  CHECK(hit->grade == MatchGrade::scattered);
  const Hit* other = hit_with(found, other_year);
  CHECK((other == nullptr || other->grade == MatchGrade::partial));
}

TEST_CASE("語の中の年は、ほかの言い方でも離れて当たる", "[searcher][year_word]") {
  const std::string right = "予算は、2023年度に増えた。";
  SmallIndex index({{other_year}, {right}, {"庁舎の調達である。"}});
  const SearchResult found = search(index, "令和5年度予算");
  REQUIRE_FALSE(found.hits.empty());
  CHECK(found.hits[0].passage.text == right);
  CHECK(found.hits[0].grade == MatchGrade::scattered);
}

TEST_CASE("説明は、年を一つの部分として数える", "[searcher][year_word][explain]") {
  SmallIndex index({{"令和5年度の予算である。"}, {"庁舎の調達である。"}});
  const std::string told = index.searcher().explain(Query::parse("令和5年度予算"), {}, Language::english);
  CAPTURE(told);
  CHECK(told.find("令和5年度 (1), 予算 (1)") != std::string::npos);
}
