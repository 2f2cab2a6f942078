// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/line_assembler.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/line_reading.hpp"

using namespace hakusho;
using namespace hakusho::test;
using namespace std::string_literals;

using Lines = std::vector<std::string>;

TEST_CASE("部・章・節は、この順に入れ子になる", "[indexer][line_assembler]") {
  CHECK(
      sections_of("第1部　総論\n\n第1章　訓練\n\n第1節　動向\n\n訓練を行った。\n\n第2節　展望\n\n続ける。\n\n"
                  "第2章　演習\n\n始めた。\n") == Lines{"第1部　総論 > 第1章　訓練 > 第1節　動向",
                                                        "第1部　総論 > 第1章　訓練 > 第2節　展望",
                                                        "第1部　総論 > 第2章　演習"});
}

TEST_CASE("節の下は、1、（1）、ア、（ア）の順に入れ子になる", "[indexer][line_assembler]") {
  CHECK(sections_of("第1節　動向\n\n1　訓練\n\n（1）初動\n\nア　通報\n\n（ア）電話\n\n電話で知らせる。\n") ==
        Lines{"第1節　動向 > 1　訓練 > （1）初動 > ア　通報 > （ア）電話"});
}

TEST_CASE("全角の番号の見出しは、半角と同じ段に入る", "[indexer][line_assembler]") {
  CHECK(headings_of("第１節　動向\n\n１　訓練\n\n（１）初動\n\n知らせる。\n\n２　演習\n\n行う。\n\n"
                    "第2節　展望\n\n続ける。\n") ==
        Lines{"第１節　動向", "  １　訓練", "    （１）初動", "  ２　演習", "第2節　展望"});
}

TEST_CASE("点で区切った番号も入れ子になる", "[indexer][line_assembler]") {
  CHECK(headings_of("1. 総論\n\n1.1 訓練\n\n行った。\n\n1.1.1 初動\n\n知らせた。\n\n1.2 演習\n\n始めた。\n\n"
                    "2. 各論\n\n2.1 研修\n\n広げた。\n") ==
        Lines{"1. 総論", "  1.1 訓練", "    1.1.1 初動", "  1.2 演習", "2. 各論", "  2.1 研修"});
}

TEST_CASE("丸の番号の見出しも段を成す", "[indexer][line_assembler]") {
  CHECK(headings_of(
            "（1）訓練\n\n① 初動\n\n知らせる。\n\n② 復旧\n\n戻す。\n\n（2）演習\n\n① 国内\n\n行う。\n") ==
        Lines{"（1）訓練", "  ① 初動", "  ② 復旧", "（2）演習", "  ① 国内"});
}

TEST_CASE("見出しの段は、自分で終わる", "[indexer][line_assembler]") {
  const auto blocks = blocks_of("第1章　訓練\n\n第1節　動向\n\n行った。\n");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].section == Lines{"第1章　訓練"});
  CHECK(blocks[1].section == Lines{"第1章　訓練", "第1節　動向"});
}

TEST_CASE("番号の続く短い行は、見出しではなく項目である", "[indexer][line_assembler]") {
  CHECK(kinds_of("次のことを行う。\n\n① 訓練\n② 演習\n③ 研修\n\n以上である。\n") ==
        Lines{"paragraph: 次のことを行う。", "item: ① 訓練", "item: ② 演習", "item: ③ 研修",
              "paragraph: 以上である。"});
}

TEST_CASE("番号の付いた文は項目である", "[indexer][line_assembler]") {
  CHECK(kinds_of("（1）訓練を毎年行うこととした。\n（2）演習を毎年行うこととした。\n") ==
        Lines{"item: （1）訓練を毎年行うこととした。", "item: （2）演習を毎年行うこととした。"});
}

TEST_CASE("図表の題、出典、注は、それぞれの種類になる", "[indexer][line_assembler]") {
  CHECK(kinds_of("図表1-2-3　訓練の回数\n（出典）訓練庁「訓練調査」\n（注）机上の訓練を含む。\n※ 速報値\n") ==
        Lines{"caption: 図表1-2-3　訓練の回数", "caption: （出典）訓練庁「訓練調査」",
              "note: （注）机上の訓練を含む。", "note: ※ 速報値"});
}

TEST_CASE("題の下の番地は題に、ほかの番地は注になる", "[indexer][line_assembler]") {
  CHECK(kinds_of("図表1　訓練の回数\nhttps://www.example.go.jp/1\n\n訓練を行った。\nhttps://"
                 "www.example.go.jp/2\n") ==
        Lines{"caption: 図表1　訓練の回数", "caption: https://www.example.go.jp/1",
              "paragraph: 訓練を行った。", "note: https://www.example.go.jp/2"});
}

TEST_CASE("図表と注は、見出しの段を変えない", "[indexer][line_assembler]") {
  CHECK(sections_of("第1章　訓練\n\n図表1　訓練の回数\n\n（注）速報値\n\n行った。\n") ==
        Lines(3, "第1章　訓練"));
}

TEST_CASE("テキストの目次の行は見出しではない", "[indexer][line_assembler]") {
  CHECK(kinds_of("第1章　訓練 ……… 1\n第2章　演習 ……… 12\n") ==
        Lines{"item: 第1章　訓練 ……… 1", "item: 第2章　演習 ……… 12"});
}

TEST_CASE("文の中で章を指す行は見出しではない", "[indexer][line_assembler]") {
  CHECK(kinds_of("第1章では、訓練の動向を述べる。\n") == Lines{"paragraph: 第1章では、訓練の動向を述べる。"});
}

TEST_CASE("はじめには、番号のある章が来れば終わる", "[indexer][line_assembler]") {
  CHECK(
      sections_of("はじめに\n\n意義を述べる。\n\n第1章　訓練\n\n行った。\n\nおわりに\n\n謝辞を述べる。\n") ==
      Lines{"はじめに", "第1章　訓練", "おわりに"});
}

TEST_CASE("括弧の見出しは、下に文があれば見出し、並べば項目になる", "[indexer][line_assembler]") {
  CHECK(kinds_of("【訓練の動向】\n訓練を行った。\n\n【演習】\n【研修】\n") ==
        Lines{"heading: 【訓練の動向】", "paragraph: 訓練を行った。", "item: 【演習】", "item: 【研修】"});
}

TEST_CASE("行の番号は元の文の行である", "[indexer][line_assembler]") {
  const auto blocks = blocks_of("第1章　訓練\n\n\n訓練を行った。\n");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[1].lines == LineRange{4, 4});
  CHECK_FALSE(blocks[1].page);
}

TEST_CASE("改頁のある文では、頁が分かる", "[indexer][line_assembler]") {
  const auto blocks = blocks_of("訓練を行った。\n\f演習を行った。\n");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].page == 1);
  CHECK(blocks[1].page == 2);
}

TEST_CASE("元の文は、どの字も失われない", "[indexer][line_assembler]") {
  const std::string text =
      "第1章　訓練\n図表1　回数2　演習\nhttps://www.example.go.jp/"
      "第2章　演習\n)\n（\n1\n①\n\xFF\n12　語の略\n";
  std::string before, after;
  for (const char c : text)
    if (c != '\n') before += c;
  for (const Block& block : blocks_of(text)) after += block.text;
  CHECK(after == before);
}

TEST_CASE("空の文からは何も出ない", "[indexer][line_assembler]") {
  CHECK(blocks_of("").empty());
  CHECK(blocks_of("\n\n\f\n　\n").empty());
  CHECK(blocks_of("\0\n\0"s).empty());
}

TEST_CASE("壊れた文字と NUL の行も一つの塊になる", "[indexer][line_assembler]") {
  const auto blocks = blocks_of("訓練\0を\xFF行った。\n"s);
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].text == "訓練\0を\xFF行った。"s);
}

TEST_CASE("十万字の一行も一つの塊である", "[indexer][line_assembler]") {
  std::string line;
  for (int i = 0; i < 100000; ++i) line += "訓";
  const auto blocks = blocks_of(line);
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].text.size() == line.size());
}

TEST_CASE("見出しばかりの十万行も、すぐ読める", "[indexer][line_assembler]") {
  std::string text;
  for (int i = 0; i < 100000; ++i)
    text += std::to_string(i % 9 + 1) + (i % 2 == 0 ? "　訓練\n\n" : ") 訓練\n\n");
  CHECK(blocks_of(text).size() == 100000);
}
