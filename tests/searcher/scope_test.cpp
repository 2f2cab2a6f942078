// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::SmallIndex;

namespace {

// Two reports with a table each: a row's plan and progress are passages of their own.
SmallIndex& reports() {
  static SmallIndex index;
  static const bool made = [] {
    const std::string head = "| 項番 | 担当府省庁 | 年度計画 | 成果・進捗状況 |\n|---|---|---|---|\n";
    index.write_text("甲.md", "# 計画の表\n\n" + head +
                                  "| (ア) | 総務省 | 演習の教材を作る。 | 協議会に教材を配った。 |\n"
                                  "| (イ) | 警察庁 | 演習の日程を決める。 | 窓口を置いた。 |\n");
    index.write_text("乙.md",
                     "# 別の表\n\n" + head + "| (ア) | 厚生労働省 | 協議会を開く。 | 二回開いた。 |\n");
    index.index();
    return true;
  }();
  (void)made;
  return index;
}

std::set<std::string> found(const std::string& query, SearchScope scope) {
  SearchOptions options;
  options.scope = scope;
  options.exact = true;
  const auto texts = reports().texts(query, options);
  return {texts.begin(), texts.end()};
}

using Texts = std::set<std::string>;

}  // namespace

TEST_CASE("語が行の別々の欄にあっても、行を範囲とすれば当たる", "[searcher][scope]") {
  CHECK(found("演習 協議会", SearchScope::row) == Texts{"演習の教材を作る。", "協議会に教材を配った。"});
  SearchOptions strict;
  strict.strict = true;
  CHECK(reports().texts("演習 協議会", strict).empty());
}

TEST_CASE("行を範囲とすれば、別の行の語は合わさらない", "[searcher][scope]") {
  CHECK(found("日程 協議会", SearchScope::row).empty());
}

TEST_CASE("文書を範囲とすれば、別の行の語も合わさる", "[searcher][scope]") {
  CHECK(found("日程 協議会", SearchScope::document) ==
        Texts{"演習の日程を決める。", "協議会に教材を配った。"});
  CHECK(found("二回 日程", SearchScope::document).empty());
}

TEST_CASE("除く語は範囲の全体から除く", "[searcher][scope]") {
  CHECK(found("演習 -協議会", SearchScope::row) == Texts{"演習の日程を決める。"});
  CHECK(found("演習 -協議会", SearchScope::document).empty());
}

TEST_CASE("欄を言えば、その欄の語だけが合わさる", "[searcher][scope]") {
  CHECK(found("欄:成果 協議会 教材", SearchScope::row) == Texts{"協議会に教材を配った。"});
  CHECK(found("欄:成果 協議会 演習", SearchScope::row).empty());
}

TEST_CASE("または は範囲ごとに足される", "[searcher][scope]") {
  CHECK(found("(窓口 OR 配った) 演習", SearchScope::row) ==
        Texts{"演習の教材を作る。", "協議会に教材を配った。", "演習の日程を決める。", "窓口を置いた。"});
}

TEST_CASE("語の一部しかない文章は、部分が散らばる段とされる", "[searcher][scope]") {
  SearchOptions options;
  options.scope = SearchScope::row;
  const SearchResult result = reports().search("演習 協議会", options);
  REQUIRE(result.hits.size() == 2);
  CHECK(result.total.exact);
  for (const Hit& hit : result.hits) CHECK(hit.grade == MatchGrade::scattered);
  options.worst_grade = MatchGrade::parts;
  CHECK(reports().search("演習 協議会", options).hits.empty());
}

TEST_CASE("行も頁もない文章は、それだけで範囲となる", "[searcher][scope]") {
  SmallIndex plain({{"演習の教材。", "白書", 2023}, {"協議会の名簿。", "白書", 2023}});
  SearchOptions options;
  for (const SearchScope scope : {SearchScope::row, SearchScope::page}) {
    options.scope = scope;
    CHECK(plain.texts("教材 協議会", options).empty());
    CHECK(plain.texts("演習 教材", options).size() == 1);
  }
}

TEST_CASE("頁をまたぐ文章の語は、次の頁にもある", "[searcher][scope]") {
  SmallIndex index;
  index.write_text("a.txt",
                   "第1章　山\n\n甲斐国の山々は高く、この文はまだ終わらないので、\f次の頁の川の話へ続く。\n\n"
                   "第2章　星\n\n乙女座の話である。\n");
  index.index();
  SearchOptions options;
  options.scope = SearchScope::page;
  CHECK(index.search("\"甲斐国\" \"乙女座\"").hits.empty());
  CHECK(index.search("\"甲斐国\" \"乙女座\"", options).hits.size() == 2);
}
