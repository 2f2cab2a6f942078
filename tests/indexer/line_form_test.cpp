// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/line_form.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace hakusho::indexer;

TEST_CASE("図表の題は題である", "[indexer][line_form]") {
  const auto line = GENERATE(
      as<std::string>(), "図表1-2-3　訓練の回数", "図表１－２－３　訓練の回数", "■第１-２-３図／訓練の回数",
      "第2表　訓練の回数", "■図表1　訓練の回数", "第4-1図", "図1　訓練の流れ", "表 3 訓練の回数",
      "図表[1]　訓練の回数", "写真2　訓練の様子", "グラフ 4 訓練の回数", "【図表1】訓練",
      "コラム　訓練の歩み", "Figure 2 Drills", "【関連データ】訓練の回数", "図表　訓練の流れ");
  CAPTURE(line);
  CHECK(form_of(line) == LineForm::caption);
}

TEST_CASE("図や表で始まる文は題ではない", "[indexer][line_form]") {
  const auto line = GENERATE(as<std::string>(), "図表1-2-3は、訓練の回数を示している。",
                             "表示する項目を定める", "第2表示装置の整備", "第1図書館の建設", "第図／訓練",
                             "図書館の訓練", "表彰 3 件", "図表を見る", "コラムを読む");
  CAPTURE(line);
  CHECK(form_of(line) == LineForm::plain);
}

TEST_CASE("出典の行は題に付くものとして見分ける", "[indexer][line_form]") {
  const auto line = GENERATE(as<std::string>(), "（出典）訓練庁「訓練調査」", "(出典) 訓練庁", "出典：訓練庁",
                             "提供：訓練庁", "（資料）訓練庁調べ", "資料：訓練庁", "（出所）訓練庁");
  CAPTURE(line);
  CHECK(form_of(line) == LineForm::caption_source);
}

TEST_CASE("注の行は注である", "[indexer][line_form]") {
  const auto line =
      GENERATE(as<std::string>(), "※ 訓練は年2回。", "（注）訓練は年2回。", "（注1）訓練は年2回。",
               "注1　訓練は年2回。", "注１ 訓練は年2回。", "注：訓練は年2回。", "*1 訓練は年2回。",
               "（備考）訓練は年2回。", "＊ 訓練は年2回。");
  CAPTURE(line);
  CHECK(form_of(line) == LineForm::note);
}

TEST_CASE("注という字で始まる文は注ではない", "[indexer][line_form]") {
  CHECK(form_of("注目される訓練") == LineForm::plain);
  CHECK(form_of("注意を促した。") == LineForm::plain);
}

TEST_CASE("目次の行は、点線と頁で終わる", "[indexer][line_form]") {
  const auto line = GENERATE(as<std::string>(), "第1章 総論 ……… 12", "第1章　総論・・・・・・12",
                             "総論 ..... 3", "総論．．．．．３", "総論 ……… p.12", "総論……………");
  CAPTURE(line);
  CHECK(form_of(line) == LineForm::contents);
}

TEST_CASE("点を含む文は目次ではない", "[indexer][line_form]") {
  CHECK(form_of("訓練、演習……などを行った") == LineForm::plain);
  CHECK(form_of("1.2.3 を参照 4") == LineForm::plain);
}

TEST_CASE("頁の番号だけの行", "[indexer][line_form]") {
  for (const std::string line : {"12", "- 12 -", "－１２－", "― 3 ―"}) {
    CAPTURE(line);
    CHECK(form_of(line) == LineForm::page_number);
  }
  CHECK(form_of("12345") == LineForm::plain);
  CHECK(form_of("1,234") == LineForm::plain);
}

TEST_CASE("番号のない見出しを知っている", "[indexer][line_form]") {
  const auto line = GENERATE(as<std::string>(), "はじめに", "おわりに", "附則", "附　則", "目次", "参考文献",
                             "はじめに　訓練の意義", "要旨");
  CAPTURE(line);
  CHECK(form_of(line) == LineForm::opening);
}

TEST_CASE("見出しの語で始まる文は見出しではない", "[indexer][line_form]") {
  CHECK(form_of("はじめに、訓練の意義を述べる。") == LineForm::plain);
  CHECK(form_of("概要を示した。") == LineForm::plain);
}

TEST_CASE("行の頭の印を見分ける", "[indexer][line_form]") {
  CHECK(form_of("・訓練") == LineForm::bullet);
  CHECK(form_of("○ 訓練を行う。") == LineForm::bullet);
  CHECK(form_of("- 訓練") == LineForm::bullet);
  CHECK(form_of("■訓練") == LineForm::header_mark);
  CHECK(form_of("【訓練】") == LineForm::bracketed);
  CHECK(form_of("〈訓練〉") == LineForm::angled);
  CHECK(form_of("【訓練】と【演習】") == LineForm::plain);
  CHECK(form_of("https://www.example.go.jp/drill/") == LineForm::address);
  CHECK(form_of("https://www.example.go.jp/drill/ を参照") == LineForm::plain);
}

TEST_CASE("閉じ括弧の前の句点も文の終わりである", "[indexer][line_form]") {
  CHECK(ends_sentence("訓練を行う。"));
  CHECK(ends_sentence("（訓練を行う。）"));
  CHECK(ends_sentence("「訓練を行う。」"));
  CHECK(ends_sentence("本当か？"));
  CHECK_FALSE(ends_sentence("訓練を行う"));
  CHECK_FALSE(ends_sentence("訓練（初動）"));
  CHECK_FALSE(ends_sentence(""));
  CHECK_FALSE(ends_sentence("」"));
}

TEST_CASE("題らしい言葉と、そうでない言葉", "[indexer][line_form]") {
  CHECK(could_be_title("訓練の動向"));
  CHECK(could_be_title("訓練（初動）の動向"));
  CHECK_FALSE(could_be_title(""));
  CHECK_FALSE(could_be_title("訓練を行う。"));
  CHECK_FALSE(could_be_title("訓練（初動"));
  CHECK_FALSE(could_be_title("初動）の訓練"));
  CHECK_FALSE(could_be_title("第3節を参照"));
  CHECK_FALSE(could_be_title("訓練、演習、"));
  CHECK_FALSE(could_be_title("https://www.example.go.jp/"));
}

TEST_CASE("題の長さは文字で数える", "[indexer][line_form]") {
  std::string words;
  for (int i = 0; i < 60; ++i) words += "訓";
  CHECK(could_be_title(words));
  CHECK_FALSE(could_be_title(words + "練"));
}

TEST_CASE("とても長い行も、壊れた行も、すぐ見分けが済む", "[indexer][line_form]") {
  for (const std::string& line :
       {std::string(1000000, '.'), std::string(1000000, '['), std::string("\xEF"), std::string("\xEF\xBC"),
        std::string("図\xE8"), std::string(300, '\x80'), std::string("\0", 1)})
    CHECK_NOTHROW(form_of(line));
}
