// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <hakusho/error.hpp>

#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::SmallIndex;

namespace {

SmallIndex& index() {
  static SmallIndex small({{"演習を行った。演習は年二回である。", "電子安全白書", 2023, {"第1章　演習"}},
                           {"サイバーセキュリティの演習。", "電子安全白書", 2024},
                           {"内閣サイバーセキュリティセンターの職員。", "暮らし白書", 2024},
                           {"訓練と評価を別に定める。", "暮らし白書", 2024}});
  return small;
}

std::string explained(const std::string& query, Language language = Language::japanese,
                      SearchOptions options = {}) {
  options.thesaurus = false;  // 訓練 and 演習 are two words here
  return index().searcher().explain(Query::parse(query), options, language);
}

bool holds(const std::string& text, const std::string& part) {
  CAPTURE(text, part);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("検索式の読みに続けて、索引での数を言う", "[searcher][explain]") {
  const std::string text = explained("演習");
  CHECK(text.starts_with("語「演習」\n索引の 4 件のうち:\n"));
  CHECK(holds(text, "「演習」: 照合キー 演習、重み "));
  CHECK(holds(text, "    一語として: 2 件\n"));
  CHECK(holds(text, "検索式の全体: 2 件\n"));
}

TEST_CASE("英語でも言う", "[searcher][explain]") {
  const std::string text = explained("演習", Language::english);
  CHECK(holds(text, "in the index, of 4 passages:\n"));
  CHECK(holds(text, "as one word: 2\n"));
  CHECK_FALSE(holds(text, "件"));
}

TEST_CASE("隠れた見出しは数えない", "[searcher][explain]") {
  CHECK(holds(explained("第1章"), "多くて 0 件") == false);
  CHECK(holds(explained("第1章"), "「第1章」はどこにもない\n"));
}

TEST_CASE("部分とその数を言う", "[searcher][explain]") {
  const std::string text = explained("評価訓練");
  CHECK(holds(text, "部分: 評価 (1), 訓練 (1)\n"));
  CHECK(holds(text, "部分がすべてある: 1 件\n"));
}

TEST_CASE("どこにもない語を名指す", "[searcher][explain]") {
  const std::string text = explained("演習 ウクレレ");
  CHECK(holds(text, "    どこにもない\n"));
  CHECK(holds(text, "「ウクレレ」はどこにもない\n"));
  CHECK_FALSE(holds(text, "「演習」はどこにもない"));
}

TEST_CASE("並びそうで並ばない句もどこにもないと言う", "[searcher][explain]") {
  CHECK(holds(explained("\"評価と訓練\""), "「評価と訓練」はどこにもない\n"));
}

TEST_CASE("除く語がなくても、ないとは責めない", "[searcher][explain]") {
  CHECK_FALSE(holds(explained("演習 -ウクレレ"), "「ウクレレ」はどこにもない"));
}

TEST_CASE("揃わないときはそう言う", "[searcher][explain]") {
  CHECK(holds(explained("演習 AND 評価"), "それぞれはどこかにあるが、そろう所がない\n"));
}

TEST_CASE("何にも合わない絞り込みを名指す", "[searcher][explain]") {
  const auto [query, filter] =
      GENERATE(table<std::string, std::string>({{"年:2019", "資料の年: 2019"},
                                                {"演習 頁:3", "印刷された頁番号: 3"},
                                                {"府省庁:存在しない", "府省庁: 存在しない"}}));
  const std::string text = explained(query);
  CHECK(holds(text, "「" + filter + "」に合う文章はない\n"));
  CHECK_FALSE(holds(text, "それぞれはどこかにある"));
}

TEST_CASE("除く絞り込みは、何にも合わなくても責めない", "[searcher][explain]") {
  CHECK_FALSE(holds(explained("演習 -年:2019"), "合う文章はない"));
}

TEST_CASE("求めた年の文章がなければそう言う", "[searcher][explain]") {
  SearchOptions options;
  options.years = YearRange{1990, 1990};
  const std::string text = explained("演習", Language::japanese, options);
  CHECK(holds(text, "求めた年の文章はない\n"));
  CHECK_FALSE(holds(text, "それぞれはどこかにある"));
}

TEST_CASE("語の一部だけの文章を示すのは、そう求めたときだけ", "[searcher][explain]") {
  const std::string partial = "below them, passages with most of the words";
  SearchOptions strict, graded;
  strict.strict = true;
  graded.worst_grade = MatchGrade::substring;
  CHECK(holds(explained("演習 訓練", Language::english), partial));
  CHECK_FALSE(holds(explained("演習 訓練", Language::english, strict), partial));
  CHECK_FALSE(holds(explained("演習 訓練", Language::english, graded), partial));
}

TEST_CASE("絞り込みごとに残る数を言う", "[searcher][explain]") {
  CHECK(holds(explained("演習 年:2023"), "  資料の年: 2023: 1 件\n"));
  CHECK(holds(explained("演習 題:暮らし"), "  資料の題: 暮らし: 2 件\n"));
}

TEST_CASE("選択肢の年も数に入る", "[searcher][explain]") {
  SearchOptions options;
  options.years = YearRange{2024, std::nullopt};
  const std::string text = explained("演習", Language::japanese, options);
  CHECK(holds(text, "求めた年のもの: 3 件\n"));
  CHECK(holds(text, "検索式の全体: 1 件\n"));
}

// ---- one passage

namespace {

std::string why(const std::string& query, const std::string& text, SearchOptions options = {},
                Language language = Language::japanese) {
  options.thesaurus = false;
  const auto hits = index().search("\"" + text + "\"").hits;
  REQUIRE(hits.size() == 1);
  return index().searcher().explain_passage(Query::parse(query), hits[0].passage.id, options, language);
}

}  // namespace

TEST_CASE("文章が当たるわけと順位と点の内訳を言う", "[searcher][explain]") {
  const std::string text = why("演習", "演習は年二回", {}, Language::english);
  CHECK(holds(text, "\"演習\": stands in it, times 2\n"));
  CHECK(holds(text, "it is found, graded word, and ranks at 1 "));
  CHECK(holds(text, "  演習: weight "));
  CHECK(holds(text, "  headings above: "));
}

TEST_CASE("文章の説明は検索式の読み方で始まる", "[searcher][explain]") {
  const std::string text = why("演習 -年二回", "演習は年二回");
  CHECK(text.starts_with(Query::parse("演習 -年二回").explain(Language::japanese)));
}

TEST_CASE("年を挙げる文章の点が増えたわけを言う", "[searcher][explain]") {
  SmallIndex dated({{"演習は2023年と2024年に開いた。", "資料", 2024}, {"演習を開いた。", "資料", 2024}});
  const auto told = [&](const std::string& words, Language language) {
    const auto hits = dated.search("\"" + words + "\"").hits;
    return dated.searcher().explain_passage(Query::parse("演習"), hits.at(0).passage.id, {}, language);
  };
  CHECK(
      holds(told("演習は2023年", Language::english), "all of it times 1.15, for the years that it names\n"));
  CHECK(holds(told("演習は2023年", Language::japanese), "年を挙げて述べているので、全体に 1.15 を掛ける\n"));
  CHECK_FALSE(holds(told("演習を開いた", Language::japanese), "年を挙げて"));
}

TEST_CASE("文章が当たらないわけを言う", "[searcher][explain]") {
  CHECK(holds(why("ウクレレ", "演習は年二回"), "  「ウクレレ」: この文章にない\n"));
  CHECK(holds(why("ウクレレ", "演習は年二回"), "当たらない\n"));
  CHECK(holds(why("演習評価", "演習は年二回"), "部分のうち 演習 はあり、評価 はない\n"));
}

TEST_CASE("文章に合わない欄を言う", "[searcher][explain]") {
  CHECK(holds(why("演習 年:2023", "演習は年二回"), "資料の年: 2023: 合う\n"));
  CHECK(holds(why("演習 年:2024", "演習は年二回"), "資料の年: 2024: 合わない\n"));
}

TEST_CASE("文章にある別の表記を言う", "[searcher][explain]") {
  CHECK(holds(why("サイバー・セキュリティ", "サイバーセキュリティの演習"), "サイバーセキュリティ として"));
}

TEST_CASE("除かれた語を言う", "[searcher][explain]") {
  const std::string text = why("演習 -年二回", "演習は年二回");
  CHECK(holds(text, "    検索式はこれを除く\n"));
  CHECK(holds(text, "当たらない\n"));
}

TEST_CASE("ない文章の説明は誤りである", "[searcher][explain]") {
  CHECK_THROWS_AS(index().searcher().explain_passage(Query::parse("演習"), "0000-0-0", {}, Language::english),
                  Error);
}

TEST_CASE("求めた年の文章でなければ、その年を言う", "[searcher][explain]") {
  SearchOptions options;
  options.years = YearRange{2024, std::nullopt};
  CHECK(holds(why("演習", "演習は年二回", options), "資料の年: 2024以降: 合わない\n当たらない\n"));
}

TEST_CASE("求めた段階に届かない文章なら、その段階を言う", "[searcher][explain]") {
  SearchOptions options;
  options.strict = true;
  CHECK(holds(why("演習 訓練 評価", "訓練と評価を別に定める", options),
              "当たらない（段階が partial なので）\n"));
}
