// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <hakusho/query.hpp>
#include <string>

#include "searcher/query/query_node.hpp"

using hakusho::Query;
using hakusho::searcher::FilterField;
using hakusho::searcher::NodeKind;
using Rows = std::initializer_list<std::tuple<std::string, std::string>>;

namespace {

void check_rows(const Rows& rows) {
  for (const auto& [typed, parsed] : rows) {
    CAPTURE(typed);
    CHECK(Query::parse(typed).parsed() == parsed);
  }
}

}  // namespace

TEST_CASE("フィールドは英語でも日本語でも書ける", "[searcher][query]") {
  check_rows({
      {"year:2024", "year:2024"},
      {"年:2024", "year:2024"},
      {"fy:2023", "fy:2023"},
      {"年度:2023", "fy:2023"},
      {"org:内閣官房", "org:内閣官房"},
      {"府省庁:内閣官房", "org:内閣官房"},
      {"sec:2.7", "sec:2.7"},
      {"節:第2章", "sec:第2章"},
      {"item:(ア)", "item:(ア)"},
      {"項番:ア", "item:ア"},
      {"cell:plan", "cell:plan"},
      {"欄:次年度", "cell:next_plan"},
      {"series:情報通信白書", "series:情報通信白書"},
      {"資料:情報通信白書", "series:情報通信白書"},
      {"title:サイバーセキュリティ2024", "title:サイバーセキュリティ2024"},
      {"題:戦略", "title:戦略"},
      {"page:65", "page:65"},
      {"頁:65", "page:65"},
      {"pdf:147", "pdf:147"},
      {"kind:heading", "kind:heading"},
  });
}

TEST_CASE("フィールド名とコロンは全角でも大文字でもよい", "[searcher][query]") {
  check_rows({
      {"ｙｅａｒ：２０２４", "year:2024"},
      {"YEAR:2024", "year:2024"},
      {"年度：２０２３", "fy:2023"},
      {"府省庁：「内閣 官房」", "org:\"内閣 官房\""},
      {"ＰＤＦ：１４７", "pdf:147"},
  });
}

TEST_CASE("年は範囲でも元号でも書ける", "[searcher][query]") {
  check_rows({
      {"year:2018..2024", "year:2018..2024"},
      {"year:2018..", "year:2018.."},
      {"year:..2024", "year:..2024"},
      {"年:2018．．2024", "year:2018..2024"},
      {"年:2018‥2024", "year:2018..2024"},
      {"年:2018～2024", "year:2018..2024"},
      {"年:2018〜", "year:2018.."},
      {"年:令和3..R6", "year:2021..2024"},
      {"年:平成30..", "year:2018.."},
      {"年度:平成30..令和6", "fy:2018..2024"},
      {"年度:令和5", "fy:2023"},
      {"年度:令和元年度", "fy:2019"},
      {"年:R1..", "year:2019.."},
      {"年:令和5年版", "year:2023"},
      {"年:\"令和5\"", "year:2023"},
      {"年:「令和3..R6」", "year:2021..2024"},
      {"year:2024..2024", "year:2024"},
  });
}

TEST_CASE("頁は数、範囲、印刷された頁番号のどれでもよい", "[searcher][query]") {
  check_rows({
      {"page:10..20", "page:10..20"},
      {"頁:..20", "page:..20"},
      {"頁:iv", "page:\"iv\""},
      {"頁:\"別添2 - 65 -\"", "page:\"別添2 - 65 -\""},
      {"頁:\"a..b\"", "page:\"a..b\""},
      {"pdf:100..", "pdf:100.."},
  });
  CHECK(Query::parse("頁:65").root().first == 65);
  CHECK_FALSE(Query::parse("頁:iv").root().first.has_value());
}

TEST_CASE("欄と種類の値は日本語でも書ける", "[searcher][query]") {
  check_rows({
      {"欄:計画", "cell:plan"},
      {"欄:成果", "cell:progress"},
      {"cell:next", "cell:next_plan"},
      {"cell:next_plan", "cell:next_plan"},
      {"欄:その他", "cell:other"},
      {"cell:PLAN", "cell:plan"},
      {"欄:年度計画", "cell:plan"},
      {"kind:見出し", "kind:heading"},
      {"kind:段落", "kind:paragraph"},
      {"kind:注", "kind:note"},
      {"kind:\"cell\"", "kind:cell"},
  });
}

TEST_CASE("値は引用符に入れられる", "[searcher][query]") {
  check_rows({
      {"org:\"内閣 官房\"", "org:\"内閣 官房\""},
      {"org:「内閣官房」", "org:内閣官房"},
      {"org:“内閣官房”訓練", "org:内閣官房 AND 訓練"},
      {"title:\"a|b\"", "title:\"a|b\""},
      {"title:「\"」", "title:「\"」"},
      {"title:\"a*\"", "title:\"a*\""},
      {"title:a*", "title:a"},
      {"org:(独)情報処理推進機構", "org:(独)情報処理推進機構"},
      {"org:\"(\"", "org:\"(\""},
      {"org:内閣官房|総務省", "org:内閣官房 OR 総務省"},
      {"sec:-", "sec:-"},
  });
}

TEST_CASE("知らない名前とコロンは文字である", "[searcher][query]") {
  check_rows({
      {"10:30", "10:30"},
      {"https://www.example.jp/a?b=c", "https://www.example.jp/a?b=c"},
      {"foo:bar", "foo:bar"},
      {"平成30年:概要", "平成30年:概要"},
      {"議題：訓練", "議題：訓練"},
      {"::", "::"},
      {":2024", ":2024"},
      {"a:", "a:"},
      {"xyear:2024", "xyear:2024"},
  });
}

TEST_CASE("節番号と項番は番地である", "[searcher][query]") {
  check_rows({
      {"2.7(ア)", "sec:2.7 AND item:(ア)"},
      {"2.7（イ）@2024", "sec:2.7 AND item:（イ） AND year:2024"},
      {"2.7(ア)@令和6", "sec:2.7 AND item:(ア) AND year:2024"},
      {"2.7(ア)＠R6", "sec:2.7 AND item:(ア) AND year:2024"},
      {"2.7(ア)@2020..2024", "sec:2.7 AND item:(ア) AND year:2020..2024"},
      {"２．７（ア）", "sec:２．７ AND item:（ア）"},
      {"2.7.1(iv)", "sec:2.7.1 AND item:(iv)"},
      {"2.7(12)", "sec:2.7 AND item:(12)"},
      {"2.7(①)", "sec:2.7 AND item:(①)"},
      {"2.7(ア)(a)", "sec:2.7 AND item:(ア)(a)"},
      {"2(ア)", "sec:2 AND item:(ア)"},
      {"2.7@2024", "sec:2.7 AND year:2024"},
      {"2.7@2020..2024", "sec:2.7 AND year:2020..2024"},
      {"2.7@令和2～R6", "sec:2.7 AND year:2020..2024"},
      {"2.7@2020..", "sec:2.7 AND year:2020.."},
      {"2.7(ア) 訓練", "sec:2.7 AND item:(ア) AND 訓練"},
      {"訓練 OR 2.7(ア)", "訓練 OR (sec:2.7 AND item:(ア))"},
      {"(2.7(ア))", "sec:2.7 AND item:(ア)"},
  });
}

TEST_CASE("番地に似ただけのものは文字である", "[searcher][query]") {
  check_rows({
      {"2.7", "2.7"},
      {"2.7(ア)と", "2.7(ア)と"},
      {"4.1(月)", "4.1(月)"},
      {"30(2018)", "30(2018)"},
      {"平成30(2018)年", "平成30(2018)年"},
      {"1(2)", "1(2)"},
      {"3@2", "3@2"},
      {"3@2..4", "3@2..4"},
      {"3@..", "3@.."},
      {"info@example.jp", "info@example.jp"},
      {"2.(ア)", "2.(ア)"},
      {"2024.7(ア)", "2024.7(ア)"},
      {"2.7()", "2.7()"},
  });
}

TEST_CASE("フィルターは木の中で名前と値を持つ", "[searcher][query]") {
  const Query years = Query::parse("年:令和3..");
  const auto& year = years.root();
  CHECK(year.kind == NodeKind::filter);
  CHECK(year.field == FilterField::year);
  CHECK(year.first == 2021);
  CHECK_FALSE(year.last.has_value());
  CHECK(year.text.empty());

  const Query body = Query::parse("府省庁:内閣官房");
  const auto& organisation = body.root();
  CHECK(organisation.field == FilterField::organisation);
  CHECK(organisation.text == "内閣官房");
}
