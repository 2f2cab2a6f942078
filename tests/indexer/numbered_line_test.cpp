// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/numbered_line.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace hakusho::indexer;

namespace {

using Form = LineNumber::Form;

bool is_heading(const std::string& line) {
  const auto number = read_line_number(line);
  return number && looks_like_heading(line, *number);
}

}  // namespace

TEST_CASE("行の頭の番号の形を読む", "[indexer][numbered_line]") {
  const auto [line, form] = GENERATE(table<std::string, Form>({{"第1部　総論", Form::part},
                                                               {"第一編　総論", Form::part},
                                                               {"第１章　総論", Form::chapter},
                                                               {"第1節　総論", Form::section},
                                                               {"第1款　総論", Form::subsection},
                                                               {"第1目　総論", Form::division},
                                                               {"第一条の二　国は", Form::article},
                                                               {"附　則", Form::supplement},
                                                               {"第1　総論", Form::ordinal},
                                                               {"第３－１　総論", Form::ordinal},
                                                               {"1　総論", Form::decimal},
                                                               {"１．総論", Form::decimal},
                                                               {"1.2.3　総論", Form::decimal},
                                                               {"（1）総論", Form::bracketed},
                                                               {"(一) 総論", Form::bracketed},
                                                               {"⑴ 総論", Form::bracketed},
                                                               {"①総論", Form::sign},
                                                               {"ア　総論", Form::sign},
                                                               {"a) 総論", Form::sign}}));
  CAPTURE(line);
  const auto number = read_line_number(line);
  REQUIRE(number);
  CHECK(number->form == form);
}

TEST_CASE("番号のない行に番号はない", "[indexer][numbered_line]") {
  for (const std::string line : {"", "総論", "アクセス", "（訓練）", "e.g. drill", "附属", "-1"}) {
    CAPTURE(line);
    CHECK_FALSE(read_line_number(line));
  }
}

TEST_CASE("番号が言葉に続く行は見出しらしくない", "[indexer][numbered_line]") {
  CHECK_FALSE(is_heading("第三者機関の役割"));
  CHECK_FALSE(is_heading("第1回訓練"));
}

TEST_CASE("番号の深さは数の数である", "[indexer][numbered_line]") {
  CHECK(read_line_number("1 総論")->depth == 1);
  CHECK(read_line_number("1.2.3 総論")->depth == 3);
  CHECK(read_line_number("１－２ 総論")->depth == 2);
  CHECK(read_line_number("第４－１－⑴ 総論")->depth == 3);
}

TEST_CASE("番号の大きさに空白は入らない", "[indexer][numbered_line]") {
  CHECK(read_line_number("第1章　総論")->size == std::string("第1章").size());
  CHECK(read_line_number("（1） 総論")->size == std::string("（1）").size());
}

TEST_CASE("全角の括弧の番号は、そうと分かる", "[indexer][numbered_line]") {
  CHECK(read_line_number("（1）総論")->wide);
  CHECK_FALSE(read_line_number("(1)総論")->wide);
}

TEST_CASE("番号は外側から内側へ並ぶ", "[indexer][numbered_line]") {
  int before = -1;
  for (const std::string line : {"第1部", "第1章", "第1節", "第1款", "第1目", "第1条", "第1 総論", "1 総論",
                                 "1.1 総論", "(1) 総論", "① 総論"}) {
    CAPTURE(line);
    const int rank = rank_of(*read_line_number(line));
    CHECK(rank > before);
    before = rank;
  }
}

TEST_CASE("番号の付いた短い行は見出しらしく、文はらしくない", "[indexer][numbered_line]") {
  CHECK(is_heading("1　訓練の動向"));
  CHECK(is_heading("附則"));
  CHECK_FALSE(is_heading("1　訓練を行う。"));
  CHECK_FALSE(is_heading("1　訓練及び、"));
  CHECK_FALSE(is_heading("12"));
  CHECK_FALSE(is_heading("3割の訓練"));
  std::string title = "1　";
  for (int i = 0; i < 60; ++i) title += "訓";
  CHECK_FALSE(is_heading(title));
}

TEST_CASE("注らしい行と項目らしい行", "[indexer][numbered_line]") {
  CHECK(looks_like_note("※ 速報値"));
  CHECK(looks_like_note("（注1）速報値"));
  CHECK(looks_like_note("注1 速報値"));
  CHECK_FALSE(looks_like_note("注目の訓練"));
  CHECK(looks_like_item("・訓練"));
  CHECK(looks_like_item("一　訓練"));
  CHECK(looks_like_item("事例1 訓練"));
  CHECK_FALSE(looks_like_item("・"));
  CHECK_FALSE(looks_like_item("訓練"));
  CHECK_FALSE(looks_like_item("一般の訓練"));
}

TEST_CASE("行の番号は、壊れた文字と長い数でも落ちない", "[indexer][numbered_line]") {
  for (const std::string& line :
       {std::string("第\xE7"), std::string("(1\xEF"), std::string(100000, '1'), std::string(100000, '-'),
        "1" + std::string(100000, '.'), std::string("\0", 1)})
    CHECK_NOTHROW(read_line_number(line));
}
