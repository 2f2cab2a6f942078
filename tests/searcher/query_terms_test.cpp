// SPDX-License-Identifier: GPL-2.0-or-later
// Phrases, word beginnings, signs before words, distances.
#include <catch2/catch.hpp>
#include <hakusho/query.hpp>
#include <string>

#include "searcher/query/query_node.hpp"

using hakusho::Query;
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

TEST_CASE("引用符はそのままの文字の並びを求める", "[searcher][query]") {
  check_rows({
      {"\"初動 対処\"", "\"初動 対処\""},
      {"＂初動対処＂", "\"初動対処\""},
      {"＂初動対処\"", "\"初動対処\""},
      {"“初動対処”", "\"初動対処\""},
      {"”初動対処”", "\"初動対処\""},
      {"「初動対処」", "\"初動対処\""},
      {"「初動対処」訓練", "\"初動対処\" AND 訓練"},
      {"通称「CYDER」とは", "通称 AND \"CYDER\" AND とは"},
      {"\"a OR b\"", "\"a OR b\""},
      {"\"year:2024\"", "\"year:2024\""},
      {"\"-\"", "\"-\""},
      {"\"*\"", "\"*\""},
      {"\"(\"", "\"(\""},
      {"=\"初動対処\"", "\"初動対処\""},
  });
}

TEST_CASE("引用符の中の別の引用符は文字である", "[searcher][query]") {
  check_rows({
      {"「第三条中「甲」を「乙」に改める」", "\"第三条中「甲」を「乙」に改める\""},
      {"“a “b” c”", "\"a “b” c\""},
      {"\"彼は“可”と述べた\"", "\"彼は“可”と述べた\""},
      {"「5\"」", "「5\"」"},
      {"“」\"”", "“」\"”"},
      {"”“\"」”", "”“\"」”"},
      {"\"」\"", "\"」\""},
  });
}

TEST_CASE("語の終わりの星は前方一致である", "[searcher][query]") {
  check_rows({
      {"サイバー*", "サイバー*"},
      {"サイバー＊", "サイバー*"},
      {"サイバー**", "サイバー*"},
      {"サ*バー", "サ*バー"},
      {"*サイバー", "*サイバー"},
      {"サイバー* 訓練", "サイバー* AND 訓練"},
      {"OR*", "OR*"},
      {"2.7(ア)*", "2.7(ア)*"},
  });
  CHECK(Query::parse("サイバー*").root().kind == NodeKind::prefix);
  CHECK(Query::parse("サイバー*").root().text == "サイバー");
  CHECK(Query::parse("*サイバー").root().kind == NodeKind::word);
}

TEST_CASE("等号は表記を限り、波線は類義語を求める", "[searcher][query]") {
  check_rows({
      {"=サーバ", "=サーバ"},
      {"＝サーバ", "=サーバ"},
      {"~サーバ", "~サーバ"},
      {"～サーバ", "~サーバ"},
      {"〜サーバ", "~サーバ"},
      {"=サーバ*", "=サーバ*"},
      {"～サーバ＊", "~サーバ*"},
      {"=OR", "=OR"},
      {"=year:2024", "=year:2024"},
      {"=2.7(ア)", "=2.7(ア)"},
      {"=-5", "=-5"},
      {"=*", "=*"},
      {"a=b", "a=b"},
      {"2018～2024年", "2018～2024年"},
  });
  CHECK(Query::parse("=サーバ").root().exact);
  CHECK(Query::parse("～サーバ").root().thesaurus == true);
  CHECK_FALSE(Query::parse("サーバ").root().exact);
  CHECK_FALSE(Query::parse("サーバ").root().thesaurus.has_value());
}

TEST_CASE("NEAR と ADJ は文字数で隔たりを限る", "[searcher][query]") {
  check_rows({
      {"官民連携 NEAR/20 情報共有", "官民連携 NEAR/20 情報共有"},
      {"官民連携 ADJ/20 情報共有", "官民連携 ADJ/20 情報共有"},
      {"官民連携　ＮＥＡＲ／２０　情報共有", "官民連携 NEAR/20 情報共有"},
      {"官民連携 ＡＤＪ／０ 情報共有", "官民連携 ADJ/0 情報共有"},
      {"a NEAR/5 b NEAR/5 c", "a NEAR/5 b NEAR/5 c"},
      {"\"a b\" NEAR/5 c*", "\"a b\" NEAR/5 c*"},
      {"=a NEAR/5 ~b", "=a NEAR/5 ~b"},
      {"(a) NEAR/5 (b)", "a NEAR/5 b"},
      {"「甲」NEAR/5「乙」", "\"甲\" NEAR/5 \"乙\""},
      {"a NEAR/007 b", "a NEAR/7 b"},
      {"x -(a NEAR/5 b)", "x AND NOT (a NEAR/5 b)"},
      {"a ADJ/10000 b", "a ADJ/10000 b"},
  });
}

TEST_CASE("NEAR の片側の OR は組に分かれる", "[searcher][query]") {
  check_rows({
      {"(a OR b) NEAR/5 c", "(a NEAR/5 c) OR (b NEAR/5 c)"},
      {"(a|b) ADJ/5 (c|d)", "(a ADJ/5 c) OR (a ADJ/5 d) OR (b ADJ/5 c) OR (b ADJ/5 d)"},
      {"x (a OR b) NEAR/5 c", "x AND ((a NEAR/5 c) OR (b NEAR/5 c))"},
      {"(a OR b) NEAR/5 c OR d", "(a NEAR/5 c) OR (b NEAR/5 c) OR d"},
  });
}

TEST_CASE("語の位置は問い合わせの符号位置で分かる", "[searcher][query]") {
  const Query query = Query::parse("サイバー　\"情報 共有\" -=東京");
  const auto& parts = query.root().children;
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].place == hakusho::TextRange{0, 4});
  CHECK(parts[1].place == hakusho::TextRange{5, 12});
  CHECK(parts[2].place == hakusho::TextRange{13, 17});
  CHECK(parts[2].children[0].place == hakusho::TextRange{14, 17});
}

TEST_CASE("語とフィールドだけの問い合わせは素朴である", "[searcher][query]") {
  const std::string typed =
      GENERATE("CYDER", "CYDER 受講者", "CYDER 受講者 年:2024", "訓練 org:\"内閣 官房\"", "2.7(ア) 訓練",
               "デジタル庁(仮称) Wi-Fi", "year:2024");
  CAPTURE(typed);
  CHECK(Query::parse(typed).plain());
}

TEST_CASE("演算子、引用符、括弧、記号があれば素朴ではない", "[searcher][query]") {
  const std::string typed = GENERATE("a AND b", "a OR b", "a|b", "a -b", "a NOT b", "\"a\" b", "「a」 b",
                                     "(a) b", "a* b", "=a b", "~a b", "a NEAR/5 b");
  CAPTURE(typed);
  CHECK_FALSE(Query::parse(typed).plain());
}

TEST_CASE("打たれたままの問い合わせを返す", "[searcher][query]") {
  CHECK(Query::parse("　訓練 ｜演習 ").text() == "　訓練 ｜演習 ");
}

TEST_CASE("写しは同じ木を分け合う", "[searcher][query]") {
  const Query first = Query::parse("訓練 演習");
  const Query copy = first;
  CHECK(&copy.root() == &first.root());
}
