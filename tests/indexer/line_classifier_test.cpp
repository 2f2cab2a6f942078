// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/line_classifier.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/line_reading.hpp"

using namespace hakusho::test;

using Lines = std::vector<std::string>;

TEST_CASE("前後で（2）、（3）と続くなら、間の番号は脚注である", "[indexer][line_classifier]") {
  CHECK(headings_of("1　訓練\n（1）初動\n行った。\n（2）復旧\n行った。\n2　費用は初動と復旧の和とする\n"
                    "（3）検証\n調べた。\n2　演習\n始めた。\n") ==
        Lines{"1　訓練", "  （1）初動", "  （2）復旧", "  （3）検証", "2　演習"});
}

TEST_CASE("柱が見出しを繰り返しても、見出しである", "[indexer][line_classifier]") {
  const auto sections = sections_of("2　訓練\n（1）初動\n行った。\n2　訓練\n（2）復旧\n戻した。\n");
  CHECK(sections.back() == "2　訓練 > （2）復旧");
}

TEST_CASE("番地の上の番号は脚注である", "[indexer][line_classifier]") {
  CHECK(headings_of("1　訓練\n行った。\n2　訓練推進会議：\nhttps://www.example.go.jp/kaigi\n続けた。\n") ==
        Lines{"1　訓練"});
}

TEST_CASE("出典を挙げるだけの番号は脚注である", "[indexer][line_classifier]") {
  CHECK(headings_of("1　訓練\n行った。\n2　訓練庁（2020）「訓練動向調査」\n続けた。\n2　演習\n始めた。\n") ==
        Lines{"1　訓練", "2　演習"});
}

TEST_CASE("出典の付いた図の題の並びは見出しではない", "[indexer][line_classifier]") {
  CHECK(headings_of(
            "図の題を挙げる。\n1. 訓練の回数\n（出典）訓練庁\n2. 訓練の費用\n3. 演習の回数\n（出典）訓練庁\n"
            "終わる。\n")
            .empty());
}

TEST_CASE("引いた文書の番号は見出しではない", "[indexer][line_classifier]") {
  CHECK(headings_of("1　訓練\n行った。\n2　演習\n始めた。\n訓練の方針［抄］\n1　方針の趣旨\n趣旨を述べる。\n"
                    "3　研修\n広げた。\n") == Lines{"1　訓練", "2　演習", "3　研修"});
}

TEST_CASE("コロンで終わる漢数字の行は項目である", "[indexer][line_classifier]") {
  CHECK(kinds_of("五　一から四までの訓練以外の訓練：\n三時間以上のもの\n").front() ==
        "item: 五　一から四までの訓練以外の訓練：");
}

TEST_CASE("節のすぐ下の番号は、脚注の続きの番号でも見出しである", "[indexer][line_classifier]") {
  CHECK(headings_of(
            "第1節　制度\n訓練を行った。\n1　訓練会議　https://www.example.go.jp/1\n第2節　費用\n2　支出\n"
            "（1）訓練\n支払った。\n") == Lines{"第1節　制度", "第2節　費用", "  2　支出", "    （1）訓練"});
}
