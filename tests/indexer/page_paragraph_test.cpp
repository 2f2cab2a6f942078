// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "indexer/layout/page/paragraph.hpp"
#include "tests/support/set_page.hpp"

using namespace hakusho;
using namespace hakusho::indexer;
using hakusho::test::SetPage;

namespace {

// The paragraphs of a column of 20 characters at 50.
std::vector<std::string> paragraphs(const SetPage& set, float right = 250, bool exact = false) {
  std::vector<TextLine> lines;
  for (const GlyphRow& row : baseline_rows(set.page.glyphs)) lines.push_back(line_of(row.glyphs, {}));
  std::vector<std::string> texts;
  const LineLimits limits{50, right};
  for (const Paragraph& p : paragraphs_of(lines, [&](const TextLine&) { return limits; }, exact, {}))
    texts.push_back(p.text);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("一杯の行は次の行へ続く", "[indexer][page_paragraph]") {
  SetPage set;
  set.across(50, 100, U"あいうえおかきくけこさしすせそたちつてと");
  set.across(50, 116, U"なにぬ。");
  CHECK(paragraphs(set) == Texts{"あいうえおかきくけこさしすせそたちつてとなにぬ。"});
}

TEST_CASE("次の語の入る余地を残した行で、段落は終わる", "[indexer][page_paragraph]") {
  SetPage set;
  set.across(50, 100, U"計画を定めた");
  set.across(50, 116, U"結果を公表することとした上で意見を募った");
  CHECK(paragraphs(set) == Texts{"計画を定めた", "結果を公表することとした上で意見を募った"});
}

TEST_CASE("長いラテン語が入らずに残った余地は、終わりではない", "[indexer][page_paragraph]") {
  SetPage set;
  set.across(50, 100, U"この計画の名は次のとおり英語で");
  set.across(50, 116, U"Communication とする。これを広く知らせ、");
  set.across(50, 132, U"意見を聴く。");
  CHECK(paragraphs(set).size() == 1);
}

TEST_CASE("字下げは新しい段落である", "[indexer][page_paragraph]") {
  SetPage set;
  set.across(60, 100, U"訓練を重ね、手順を改めた上で、結果を公表");
  set.across(50, 116, U"し、関係者に知らせ、次の計画に生かした上。");
  set.across(60, 132, U"次に、人材を育てる。");
  CHECK(paragraphs(set).size() == 2);
}

TEST_CASE("・の項目は一つずつ、ぶら下げた行はその続き", "[indexer][page_paragraph]") {
  SetPage set;
  set.across(50, 100, U"・あいうえおかきくけこさしすせそたちつて");
  set.across(60, 116, U"なにぬねの。");
  set.across(50, 132, U"・はひふへほ。");
  CHECK(paragraphs(set) == Texts{"・あいうえおかきくけこさしすせそたちつてなにぬねの。", "・はひふへほ。"});
}

TEST_CASE("文の途中の行頭に来た番号は、項目の初めではない", "[indexer][page_paragraph]") {
  SetPage set;
  set.across(60, 100, U"手順は次の順に進める。あらかじめ確かめ、");
  set.across(50, 116, U"次のとおり①調査を行い、結果をまとめる、");
  set.across(50, 132, U"②訓練を行い、手順を改める、という二つを");
  set.across(50, 148, U"順に行う。");
  CHECK(paragraphs(set).size() == 1);
}

TEST_CASE("文字の大きさが変われば別の段落である", "[indexer][page_paragraph]") {
  SetPage set;
  set.across(50, 100, U"一二三四五六七八九十一二三四五", 14);
  set.across(50, 122, U"あいうえおかきくけこさしすせそたちつてと");
  CHECK(paragraphs(set).size() == 2);
}

TEST_CASE("数だけの行は、積み重なっても一つの文ではない", "[indexer][page_paragraph]") {
  SetPage set;
  set.across(50, 100, U"1,200");
  set.across(50, 116, U"3,400");
  CHECK(paragraphs(set, 76, true) == Texts{"1,200", "3,400"});
}

TEST_CASE("狭い欄に並ぶ府省庁の名は、一行に一つである", "[indexer][page_paragraph]") {
  SetPage set;
  set.across(50, 100, U"国土交通省");
  set.across(50, 116, U"農林水産省");
  CHECK(paragraphs(set, 100, true) == Texts{"国土交通省", "農林水産省"});
}

TEST_CASE("山かっこの見出しは一行で終わる", "[indexer][page_paragraph]") {
  SetPage set;
  set.across(50, 100, U"<成果・進捗状況>");
  set.across(50, 116, U"訓練を行った。");
  CHECK(paragraphs(set) == Texts{"<成果・進捗状況>", "訓練を行った。"});
}

TEST_CASE("行がなければ段落もない", "[indexer][page_paragraph]") {
  CHECK(paragraphs(SetPage{}).empty());
}
