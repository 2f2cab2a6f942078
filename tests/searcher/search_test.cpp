// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <hakusho/error.hpp>
#include <set>

#include "tests/support/reading.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::error_of;
using hakusho::test::ReadyPassage;
using hakusho::test::SmallIndex;

namespace {

// Letters at the end of the texts tell them apart.
SmallIndex& reports() {
  static SmallIndex index({
      {"演習の実施状況をまとめた。い", "電子安全白書", 2020, {"第1章　総論"}, "電子安全", "p-1"},
      {"演習と訓練の違いを述べる。ろ",
       "電子安全白書",
       2021,
       {"第1章　総論", "第2節　訓練"},
       "電子安全",
       "p-2"},
      {"人材の育成に努める。は", "電子安全白書", 2022, {"第2章　演習"}, "電子安全", "p-3"},
      {"暮らしの中の訓練である。に", "暮らし白書", 2022, {"第1章　暮らし"}, "暮らし"},
      {"演習の日程は決まっていない。ほ", "無題の資料"},
  });
  return index;
}

SearchOptions everything() {
  SearchOptions options;
  options.fold_similar = false;
  options.exact_total = true;
  options.thesaurus = false;  // 訓練 and 演習 are two words here
  options.limit = 10000;
  return options;
}

// The last characters of the texts found, in no order.
std::set<std::string> found(const std::string& query, SearchOptions options = everything()) {
  std::set<std::string> letters;
  for (const std::string& text : reports().texts(query, options))
    letters.insert(text.substr(text.size() - 3));
  return letters;
}

using Letters = std::set<std::string>;

}  // namespace

TEST_CASE("一語に当たる文章だけが出る", "[searcher][search]") {
  CHECK(found("演習") == Letters{"い", "ろ", "ほ"});
}

TEST_CASE("並べた語は全部ある文章に、OR はどれかある文章に当たる", "[searcher][search]") {
  SearchOptions strict = everything();
  strict.strict = true;
  CHECK(found("演習 訓練", strict) == Letters{"ろ"});
  CHECK(found("演習 OR 訓練") == Letters{"い", "ろ", "に", "ほ"});
  CHECK(found("人材 または 暮らし") == Letters{"は", "に"});
}

TEST_CASE("除く語のある文章は出ない", "[searcher][search]") {
  CHECK(found("演習 -訓練") == Letters{"い", "ほ"});
  CHECK(found("訓練 NOT 演習") == Letters{"に"});
}

TEST_CASE("年で絞ると、年の知れない資料は出ない", "[searcher][search][filter]") {
  CHECK(found("演習 年:2021") == Letters{"ろ"});
  CHECK(found("演習 年:..2020") == Letters{"い"});
  CHECK(found("演習 年:令和2..R3") == Letters{"い", "ろ"});
  CHECK(found("演習 -年:2021") == Letters{"い", "ほ"});
}

TEST_CASE("選択肢の年も絞る", "[searcher][search][filter]") {
  SearchOptions options = everything();
  options.years = YearRange{2021, std::nullopt};
  CHECK(found("演習", options) == Letters{"ろ"});
  options.years = YearRange{std::nullopt, 2020};
  CHECK(found("演習", options) == Letters{"い"});
  options.years = YearRange{};
  CHECK(found("演習", options) == Letters{"い", "ろ"});
}

TEST_CASE("系列、題、節で絞る", "[searcher][search][filter]") {
  CHECK(found("訓練 資料:暮らし") == Letters{"に"});
  CHECK(found("訓練 題:電子安全") == Letters{"ろ"});
  CHECK(found("演習 節:総論") == Letters{"い", "ろ"});
  CHECK(found("演習 節:\"第2節 訓練\"") == Letters{"ろ"});
}

TEST_CASE("種類で絞る", "[searcher][search][filter]") {
  CHECK(found("演習 kind:段落") == Letters{"い", "ろ", "ほ"});
  CHECK(found("演習 kind:heading").empty());
}

TEST_CASE("絞り込みだけの検索は、その文章のすべてを年の新しい順に出す", "[searcher][search][filter]") {
  const auto texts = reports().texts("題:電子安全白書", everything());
  REQUIRE(texts.size() == 3);
  CHECK(texts[0].ends_with("は"));
  CHECK(texts[1].ends_with("ろ"));
  CHECK(texts[2].ends_with("い"));
}

TEST_CASE("繰り返しの見出しは当たりにならない", "[searcher][search]") {
  CHECK(found("総論").empty());
  CHECK(reports().search("総論", everything()).total.passages == 0);
  CHECK(found("kind:見出し").empty());
}

TEST_CASE("用意された文章は元の番号と節と資料を保つ", "[searcher][search]") {
  const SearchResult result = reports().search("訓練の違い");
  REQUIRE_FALSE(result.hits.empty());
  const Passage& passage = result.hits.front().passage;
  CHECK(passage.source_id == "p-2");
  CHECK(passage.section == std::vector<std::string>{"第1章　総論", "第2節　訓練"});
  CHECK(passage.document.metadata.title == "電子安全白書");
  CHECK(passage.document.metadata.series == "電子安全");
  CHECK(passage.document.metadata.year == 2021);
  CHECK(passage.document.path == "a.jsonl");
  CHECK(passage.lines == LineRange{2, 2});
  CHECK(result.hits.front().citation == citation_of(passage));
}

TEST_CASE("知らない年は無いままである", "[searcher][search]") {
  const SearchResult result = reports().search("日程");
  REQUIRE(result.hits.size() == 1);
  CHECK_FALSE(result.hits.front().passage.document.metadata.year);
  CHECK_FALSE(result.hits.front().passage.source_id);
}

TEST_CASE("語の多くがある文章は、全部ある文章の下に partial として出る", "[searcher][search][grade]") {
  const SearchResult result = reports().search("演習 訓練 違い", everything());
  REQUIRE(result.hits.size() >= 1);
  CHECK(result.hits.front().passage.text.ends_with("ろ"));
  CHECK(result.hits.front().grade != MatchGrade::partial);
  for (std::size_t i = 1; i < result.hits.size(); ++i) CHECK(result.hits[i].grade == MatchGrade::partial);
  const SearchResult partial = reports().search("育成 人材 演習", everything());
  REQUIRE(partial.hits.size() == 1);
  CHECK(partial.hits.front().grade == MatchGrade::partial);
  CHECK(partial.total.grades[static_cast<int>(MatchGrade::partial)] == 1);
}

TEST_CASE("一部の語だけの文章も、指定した年や節の外からは出ない", "[searcher][search][grade]") {
  CHECK(found("育成 人材 演習 year:2022") == Letters{"は"});
  CHECK(found("育成 人材 演習 year:2020").empty());
  CHECK(found("sec:演習 育成 人材 日程") == Letters{"は"});
  CHECK(found("sec:総論 育成 人材 日程").empty());
}

TEST_CASE("引用符や演算子のある検索、strict の検索に partial はない", "[searcher][search][grade]") {
  CHECK(found("\"育成\" \"人材\" \"演習\"").empty());
  CHECK(found("育成 AND 人材 AND 演習").empty());
  SearchOptions strict = everything();
  strict.strict = true;
  CHECK(found("育成 人材 演習", strict).empty());
}

TEST_CASE("等級の下限より悪い当たりは、数にも入らない", "[searcher][search][grade]") {
  SmallIndex index({{"京都の寺。"}, {"東京都の寺。"}, {"訓練を評価する。"}, {"評価訓練をする。"}});
  SearchOptions options = everything();
  options.worst_grade = MatchGrade::word;
  CHECK(index.texts("京都", options) == std::vector<std::string>{"京都の寺。"});
  CHECK(index.search("京都", options).total.passages == 1);
  CHECK(index.texts("評価訓練", options) == std::vector<std::string>{"評価訓練をする。"});
  options.worst_grade = MatchGrade::scattered;
  CHECK(index.search("評価訓練", options).total.passages == 2);
}

TEST_CASE("数えきらない合計は、上下の限りを正しく言う", "[searcher][search][total]") {
  std::vector<ReadyPassage> passages;
  for (int i = 0; i < 900; ++i)
    passages.push_back(
        {std::string(i % 3 == 0 ? "評価と訓練" : "訓練と評価") + "を行う、" + std::to_string(i), "資料",
         2020 + i % 4});
  SmallIndex index(passages);
  SearchOptions options;
  options.fold_similar = false;
  const Total bounded = index.search("\"評価と訓練\"", options).total;
  CHECK_FALSE(bounded.exact);
  CHECK(bounded.at_least <= 300);
  CHECK(bounded.at_most >= 300);
  CHECK(bounded.at_most > bounded.at_least);
  // Every third of those that may match does, and the rest is taken to be like those that were read.
  CHECK(bounded.passages > 200);
  CHECK(bounded.passages < 400);
  options.exact_total = true;
  const Total exact = index.search("\"評価と訓練\"", options).total;
  CHECK(exact.exact);
  CHECK(exact.passages == 300);
  CHECK(exact.at_least == 300);
  CHECK(exact.at_most == 300);
  CHECK(exact.documents == 4);
}

TEST_CASE("等級の下限があっても、合計の下限は嘘をつかない", "[searcher][search][total]") {
  std::vector<ReadyPassage> passages;
  for (int i = 0; i < 900; ++i)
    passages.push_back({std::string(i < 30 ? "評価訓練" : "訓練と評価") + "を行う、" + std::to_string(i)});
  SmallIndex index(passages);
  SearchOptions options;
  options.fold_similar = false;
  options.worst_grade = MatchGrade::word;
  const Total total = index.search("評価訓練", options).total;
  CHECK(total.at_least <= 30);
  CHECK(total.at_most >= 30);
}

TEST_CASE("合計と等級の内訳は合う", "[searcher][search][total]") {
  const Total total = reports().search("演習", everything()).total;
  CHECK(total.passages == 3);
  CHECK(total.documents == 3);
  std::size_t sum = 0;
  for (const std::size_t count : total.grades) sum += count;
  CHECK(sum == 3);
}

TEST_CASE("内訳は年と章ごとの数である", "[searcher][search][facets]") {
  SearchOptions options = everything();
  CHECK_FALSE(reports().search("演習", options).facets);
  options.facets = true;
  const auto facets = reports().search("演習 OR 訓練", options).facets;
  REQUIRE(facets);
  CHECK(facets->years == std::vector<std::pair<int, std::size_t>>{{2022, 1}, {2021, 1}, {2020, 1}});
  CHECK(facets->sections ==
        std::vector<std::pair<std::string, std::size_t>>{{"第1章　総論", 2}, {"第1章　暮らし", 1}});
}

TEST_CASE("正規化すると何も残らない語は、場所を示す誤りである", "[searcher][search]") {
  const auto error = error_of([] { reports().search("演習 \"\u200B\""); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::bad_query);
  CHECK(error->position() == 3u);
}

TEST_CASE("多すぎる件数は断る", "[searcher][search]") {
  SearchOptions options;
  options.limit = 10001;
  const auto error = error_of([&] { reports().search("演習", options); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::invalid_argument);
}

TEST_CASE("空の索引は、何を聞いても空である", "[searcher][search]") {
  SmallIndex index;
  index.index();
  CHECK(index.search("演習").hits.empty());
  CHECK(index.search("年:2020").total.passages == 0);
  CHECK(index.search("-演習 年:2020").total.exact);
}
