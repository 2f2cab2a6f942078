// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>
#include <catch2/catch.hpp>
#include <hakusho/error.hpp>
#include <hakusho/query.hpp>
#include <random>
#include <string>

#include "searcher/query/query_node.hpp"

using hakusho::Error;
using hakusho::ErrorCode;
using hakusho::Language;
using hakusho::Query;
using hakusho::searcher::QueryNode;

namespace {

// Equal but for the places.
bool same_tree(const QueryNode& a, const QueryNode& b) {
  if (a.kind != b.kind || a.text != b.text || a.exact != b.exact || a.thesaurus != b.thesaurus ||
      a.distance != b.distance || a.ordered != b.ordered || a.field != b.field || a.first != b.first ||
      a.last != b.last || a.children.size() != b.children.size())
    return false;
  for (std::size_t i = 0; i < a.children.size(); ++i) {
    if (!same_tree(a.children[i], b.children[i])) return false;
  }
  return true;
}

std::string random_query(std::mt19937& random) {
  static constexpr std::array<const char*, 72> pieces = {"(",
                                                         ")",
                                                         "（",
                                                         "）",
                                                         "\"",
                                                         "＂",
                                                         "“",
                                                         "”",
                                                         "「",
                                                         "」",
                                                         "『",
                                                         "』",
                                                         "-",
                                                         "－",
                                                         "−",
                                                         "*",
                                                         "＊",
                                                         "=",
                                                         "＝",
                                                         "~",
                                                         "～",
                                                         "〜",
                                                         "|",
                                                         "｜",
                                                         " ",
                                                         " ",
                                                         "　",
                                                         " ",
                                                         "OR",
                                                         "ＯＲ",
                                                         "AND",
                                                         "NOT",
                                                         "または",
                                                         "NEAR/5",
                                                         "ADJ/3",
                                                         "NEAR",
                                                         "ＮＥＡＲ／５",
                                                         "year:",
                                                         "年:",
                                                         "年度：",
                                                         "org:",
                                                         "頁:",
                                                         "pdf:",
                                                         "欄:",
                                                         "kind:",
                                                         "cell:",
                                                         "2018",
                                                         "..",
                                                         "令和5",
                                                         "R6",
                                                         "2.7",
                                                         "2.7(ア)",
                                                         "@2024",
                                                         "計画",
                                                         "見出し",
                                                         "あ",
                                                         "サイバー",
                                                         "訓練",
                                                         "ア",
                                                         "ｶ",
                                                         "Ａ",
                                                         "a",
                                                         "b",
                                                         "。",
                                                         "・",
                                                         ":",
                                                         "/",
                                                         "5",
                                                         "\n",
                                                         "+",
                                                         "\\",
                                                         "\u200B"};
  std::uniform_int_distribution<std::size_t> length(1, 14), piece(0, pieces.size() - 1);
  std::string out;
  for (std::size_t i = length(random); i > 0; --i) out += pieces[piece(random)];
  return out;
}

}  // namespace

TEST_CASE("どんな文字列も木になるか、問い合わせの誤りになる", "[searcher][query][property]") {
  std::mt19937 random(20240710);
  std::size_t trees = 0, errors = 0;
  for (int i = 0; i < 20000; ++i) {
    const std::string typed = random_query(random);
    CAPTURE(typed);
    try {
      const Query query = Query::parse(typed);
      const std::string parsed = query.parsed();
      CAPTURE(parsed);
      const Query again = Query::parse(parsed);
      if (!same_tree(query.root(), again.root())) FAIL("another tree");
      if (again.parsed() != parsed) FAIL("another form");
      if (query.explain(Language::japanese).empty()) FAIL("no explanation");
      ++trees;
    } catch (const Error& error) {
      if (error.code() != ErrorCode::bad_query || !error.position()) FAIL(error.what());
      if (*error.position() > typed.size()) FAIL("a place outside the query");
      // A canonical form that cannot be read would come here too.
      bool readable = true;
      try {
        Query::parse(typed);
      } catch (const Error&) {
        readable = false;
      }
      if (readable) FAIL(error.what());
      ++errors;
    }
  }
  CHECK(trees > 2000);
  CHECK(errors > 2000);
}

TEST_CASE("どんなバイト列も木になるか、問い合わせの誤りになる", "[searcher][query][property]") {
  std::mt19937 random(7);
  std::uniform_int_distribution<int> byte(0, 255);
  for (int i = 0; i < 5000; ++i) {
    std::string typed(static_cast<std::size_t>(i % 12), '\0');
    for (char& c : typed) c = static_cast<char>(byte(random));
    try {
      Query::parse(typed);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::bad_query) FAIL(error.what());
    }
  }
  SUCCEED();
}
