// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <hakusho/suggestion.hpp>

#include "searcher/suggest/heading_name.hpp"
#include "searcher/suggest/organisation_finder.hpp"
#include "searcher/suggest/reading.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::test;

namespace {

struct Reports : SmallIndex {
  Reports() {
    write("a.jsonl",
          {{"サイバーセキュリティ協議会を開いた。総務省と経済産業省が加わった。", "計画", 2020},
           {"サイバーセキュリティ協議会の運営を改めた。総務省はこれを支えた。", "計画", 2021},
           {"CYDERの演習を行った。NISCと総務省が加わった。CYDERの参加者は3,000人である。", "計画", 2022},
           {"CYDERを続ける。内閣サイバーセキュリティセンターが調べる。", "計画", 2023},
           {"人材育成の取組を進める。人材育成に努める。", "計画", 2023},
           {"人材育成を続け、2023年度に見直す。及び腰にならない。", "計画", 2024},
           {"人材確保を進める。2023年度に見直す。", "計画", 2024}});
    write_text("b.md",
               "# 第1章　人材の育成\n\n本文である。\n\n## 2.7 電波の監理\n\n本文である。電波を調べる。\n");
    index();
  }
};

Reports& reports() {
  static Reports made;
  return made;
}

const Suggester& suggester() {
  static const Suggester made(reports().searcher());
  return made;
}

std::vector<std::string> texts(std::string_view typed, std::size_t limit = 10) {
  std::vector<std::string> out;
  for (const Suggestion& suggestion : suggester().suggest(typed, limit)) out.push_back(suggestion.text);
  return out;
}

bool has(const std::vector<std::string>& all, const std::string& text) {
  return std::find(all.begin(), all.end(), text) != all.end();
}

}  // namespace

TEST_CASE("打ちかけの語から、それで始まる複合語を薦める", "[searcher][suggest]") {
  CHECK(has(texts("サイバーセ"), "サイバーセキュリティ協議会"));
  CHECK(has(texts("人材"), "人材育成"));
}

TEST_CASE("かなで打てば読みで探す", "[searcher][suggest]") {
  CHECK(texts("そうむ").front() == "総務省");
  CHECK(has(texts("じんざいい"), "人材育成"));
  CHECK(has(texts("ジンザイイ"), "人材育成"));
  CHECK(has(texts("サイバセキュリテイ"), "サイバーセキュリティ協議会") == false);
  CHECK(has(texts("サイバセキュリティき"), "サイバーセキュリティ協議会"));
}

TEST_CASE("かな漢字変換の途中でも探す", "[searcher][suggest]") {
  CHECK(texts("そうm").front() == "総務省");
  CHECK(has(texts("人材いく"), "人材育成"));
  CHECK_FALSE(has(texts("人材いく"), "人材確保"));
}

TEST_CASE("組織は略称や英語名からも見つかり、名を挙げる文章の数を添える", "[searcher][suggest]") {
  const auto found = suggester().suggest("nis");
  const auto centre = std::find_if(found.begin(), found.end(), [](const Suggestion& each) {
    return each.text == "内閣サイバーセキュリティセンター";
  });
  REQUIRE(centre != found.end());
  CHECK(centre->kind == SuggestionKind::organisation);
  CHECK(centre->count == 2);
  CHECK(suggester().suggest("総務省").front().count == 3);
}

TEST_CASE("文章が名を挙げない組織は薦めない", "[searcher][suggest]") {
  CHECK(texts("防衛").empty());
}

TEST_CASE("見出しは番号を除いた名で薦める", "[searcher][suggest]") {
  const auto found = suggester().suggest("電波の");
  REQUIRE(found.size() == 1);
  CHECK(found.front().text == "電波の監理");
  CHECK(found.front().kind == SuggestionKind::section);
}

TEST_CASE("英字は文書にあるとおりの大文字で薦める", "[searcher][suggest]") {
  CHECK(texts("cyd").front() == "CYDER");
}

TEST_CASE("助詞や数だけの語は薦めない", "[searcher][suggest]") {
  for (const char* typed : {"の", "を", "2023", "３", "及"}) {
    INFO(typed);
    CHECK(texts(typed).empty());
  }
}

TEST_CASE("最後の語だけを補い、前の語や演算子は残す", "[searcher][suggest]") {
  CHECK(texts("訓練 そうむ").front() == "訓練 総務省");
  CHECK(texts("訓練　-そうむ").front() == "訓練　-総務省");
  CHECK(texts("org:そうむ").front() == "org:総務省");
  CHECK(texts("「そうむ").front() == "「総務省");
}

TEST_CASE("何も打たなければ、また奇妙なものを打てば、何も薦めない", "[searcher][suggest]") {
  for (const std::string& typed : {std::string(), std::string(" "), std::string("\xff\xfe"),
                                   std::string("\0", 1), std::string(10'000, 'a')})
    CHECK(texts(typed).empty());
}

TEST_CASE("頼まれた数より多くは薦めない", "[searcher][suggest]") {
  CHECK(texts("人", 1).size() == 1);
  CHECK(texts("人", 0).empty());
}

TEST_CASE("見出しから番号と飾りを除く", "[searcher][suggest]") {
  const std::pair<const char*, const char*> headings[] = {
      {"2.7 人材の育成", "人材の育成"},
      {"第3節　電波政策", "電波政策"},
      {"（１）背景", "背景"},
      {"(ア) 現状", "現状"},
      {"■ 概要", "概要"},
      {"① 目的", "目的"},
      {"第1章　第2節　現状と 課題", "現状と 課題"},
      {"5Gの展開", "5Gの展開"},
      {"2024年の動き", "2024年の動き"},
      {"第一に考えること", "第一に考えること"},
      {"", ""},
      {"１", "１"},
      {"1.2.3", "3"},
  };
  for (const auto& [heading, name] : headings) {
    INFO(heading);
    CHECK(searcher::heading_name(heading) == name);
  }
}

TEST_CASE("かなを一つの形にする", "[searcher][suggest]") {
  CHECK(searcher::folded_kana("さーばー") == "サバ");
  CHECK(searcher::folded_kana("サーバ5g漢字") == "サバ5g漢字");
  CHECK(searcher::is_kana("さばー"));
  CHECK_FALSE(searcher::is_kana("さば5"));
  CHECK_FALSE(searcher::is_kana(""));
}

TEST_CASE("英字の略称は、ほかの英字に続かないところでだけ見つかる", "[searcher][suggest]") {
  const searcher::OrganisationFinder finder;
  CHECK_FALSE(finder.in("nisc").empty());
  CHECK_FALSE(finder.in("旧nisc等").empty());
  CHECK(finder.in("nisclike").empty());
  CHECK(finder.in("unisc").empty());
}
