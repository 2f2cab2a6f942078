// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markdown_inline.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace hakusho::indexer;

namespace {

std::string read(std::string_view text) {
  return as_paragraphs(markdown_inline(text, 1));
}

}  // namespace

TEST_CASE("強めの印は取れる", "[indexer][markdown_inline]") {
  const auto [text, shown] = GENERATE(table<std::string, std::string>({{"**訓練**を行う", "訓練を行う"},
                                                                       {"*訓練*を行う", "訓練を行う"},
                                                                       {"***訓練***を行う", "訓練を行う"},
                                                                       {"_drill_ now", "drill now"},
                                                                       {"~~訓練~~演習", "訓練演習"},
                                                                       {"`訓練`", "訓練"},
                                                                       {"``a`b``", "a`b"},
                                                                       {"**訓練*", "*訓練"}}));
  CAPTURE(text);
  CHECK(read(text) == shown);
}

TEST_CASE("印に見えて印でないものは残る", "[indexer][markdown_inline]") {
  const auto text = GENERATE(as<std::string>(), "2*3*4", "snake_case_name", "*1 訓練の注", "訓練 * 演習",
                             "~5分", "a ~ b", "5 < 6", "AT&T", "[訓練]", "[1][2]", "`閉じない", "<NISC>",
                             "<成果・進捗状況>", "(訓練)", "!訓練");
  CAPTURE(text);
  CHECK(read(text) == text);
}

TEST_CASE("つなぎは言葉だけが残る", "[indexer][markdown_inline]") {
  CHECK(read("[訓練](https://www.example.go.jp/a_(b))を見る") == "訓練を見る");
  CHECK(read("[訓練][a]を見る") == "訓練を見る");
  CHECK(read("![図表](a.png)") == "図表");
  CHECK(read("<https://www.example.go.jp/>") == "https://www.example.go.jp/");
}

TEST_CASE("脚注の印は消える", "[indexer][markdown_inline]") {
  CHECK(read("訓練[^1]と演習[^注]") == "訓練と演習");
}

TEST_CASE("逆斜線の後の印は字である", "[indexer][markdown_inline]") {
  CHECK(read("\\*訓練\\*") == "*訓練*");
  CHECK(read("C:\\訓練") == "C:\\訓練");
}

TEST_CASE("文字の名は文字になる", "[indexer][markdown_inline]") {
  CHECK(read("R&amp;D &lt;訓練&gt;") == "R&D <訓練>");
}

TEST_CASE("改行の札は行を分ける", "[indexer][markdown_inline]") {
  CHECK(read("訓練<br>演習<br/>研修") == "訓練\n演習\n研修");
  CHECK(read("訓練\\\n演習") == "訓練\n演習");
}

TEST_CASE("行は元の行の番号を持つ", "[indexer][markdown_inline]") {
  const auto lines = markdown_inline("訓練\n演習<br>研修\n育成", 7);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].first_line == 7);
  CHECK(lines[0].last_line == 8);
  CHECK(lines[1].first_line == 8);
  CHECK(lines[1].last_line == 9);
}

TEST_CASE("行中の印は、何もなければ行もない", "[indexer][markdown_inline]") {
  CHECK(markdown_inline("", 1).empty());
  CHECK(markdown_inline(" \n ", 1).empty());
}

TEST_CASE("壊れた文字でも落ちない", "[indexer][markdown_inline]") {
  for (const std::string text : {"*\xE8*", "\xFF**訓練**\x80", "[\xE8](\xFF)", "_\x80_"})
    CHECK_NOTHROW(markdown_inline(text, 1));
}
