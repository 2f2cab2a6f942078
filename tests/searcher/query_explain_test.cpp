// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <hakusho/query.hpp>
#include <string>

using hakusho::Language;
using hakusho::Query;

TEST_CASE("一語の説明は一行である", "[searcher][query][explain]") {
  CHECK(Query::parse("訓練").explain(Language::japanese) == "語「訓練」\n");
  CHECK(Query::parse("訓練").explain(Language::english) == "the word \"訓練\"\n");
}

TEST_CASE("部分ごとに一行、中の部分は二字下げる", "[searcher][query][explain]") {
  const Query query = Query::parse("(サイバー OR =情報) \"初動 対処\" -東京* 年:令和3..");
  CHECK(query.explain(Language::japanese) ==
        "次のすべて:\n"
        "  次の少なくとも一つ:\n"
        "    語「サイバー」\n"
        "    この表記の語「情報」\n"
        "  文字の並び「初動 対処」そのもの\n"
        "  次のものを除く:\n"
        "    「東京」で始まる語\n"
        "  資料の年: 2021以降\n");
  CHECK(query.explain(Language::english) ==
        "all of these:\n"
        "  at least one of these:\n"
        "    the word \"サイバー\"\n"
        "    the word \"情報\", written exactly so\n"
        "  exactly the characters \"初動 対処\"\n"
        "  but not this:\n"
        "    words that begin with \"東京\"\n"
        "  year of the report: 2021 or later\n");
}

TEST_CASE("語とフィールドだけなら、大部分を含むものも出ると言う", "[searcher][query][explain]") {
  CHECK(Query::parse("CYDER 受講者").explain(Language::japanese) ==
        "次のすべて:\n  語「CYDER」\n  語「受講者」\nその下に、語の大部分を含むもの\n");
  CHECK(Query::parse("CYDER AND 受講者").explain(Language::japanese) ==
        "次のすべて:\n  語「CYDER」\n  語「受講者」\n");
  CHECK(Query::parse("CYDER 年:2024").explain(Language::japanese) ==
        "次のすべて:\n  語「CYDER」\n  資料の年: 2024\n");
}

TEST_CASE("隔たりの説明は順と文字数を言う", "[searcher][query][explain]") {
  CHECK(Query::parse("官民連携 NEAR/20 情報共有").explain(Language::japanese) ==
        "次のものが順を問わず、間は20文字以内:\n  語「官民連携」\n  語「情報共有」\n");
  CHECK(Query::parse("官民連携 ADJ/20 ~情報共有").explain(Language::english) ==
        "these in this order, at most 20 characters between them:\n"
        "  the word \"官民連携\"\n  the word \"情報共有\" and others of the same meaning\n");
}

TEST_CASE("フィールドの説明", "[searcher][query][explain]") {
  const auto [typed, japanese, english] = GENERATE(table<std::string, std::string, std::string>({
      {"年:2018..R6", "資料の年: 2018から2024まで\n", "year of the report: 2018 to 2024\n"},
      {"年:..2024", "資料の年: 2024以前\n", "year of the report: 2024 or earlier\n"},
      {"年度:令和5", "述べている年度: 2023\n", "fiscal year spoken of: 2023\n"},
      {"org:内閣官房", "府省庁: 内閣官房\n", "ministry or agency: 内閣官房\n"},
      {"欄:次年度", "表の欄: 次年度\n", "cell of the table: next_plan\n"},
      {"kind:heading", "種類: 見出し\n", "kind of passage: heading\n"},
      {"series:白書", "資料の系列: 白書\n", "series of reports: 白書\n"},
      {"title:白書", "資料の題: 白書\n", "title of the report: 白書\n"},
      {"頁:\"別添2 - 65 -\"", "印刷された頁番号: 別添2 - 65 -\n", "printed page number: 別添2 - 65 -\n"},
      {"pdf:147", "PDF の頁: 147\n", "page of the PDF file: 147\n"},
      {"2.7(ア)", "次のすべて:\n  節: 2.7\n  項番: (ア)\n",
       "all of these:\n  section: 2.7\n  item number: (ア)\n"},
  }));
  CAPTURE(typed);
  CHECK(Query::parse(typed).explain(Language::japanese) == japanese);
  CHECK(Query::parse(typed).explain(Language::english) == english);
}
