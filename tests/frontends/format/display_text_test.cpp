// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/format/display_text.hpp"

#include <catch2/catch.hpp>

#include "frontends/format/number_text.hpp"

using namespace hakusho;
using namespace hakusho::cli;

TEST_CASE("全角は2桁、半角は1桁、結合文字は0桁", "[format]") {
  CHECK(width_of(std::string_view("訓練ｱa1")) == 7);
  CHECK(width_of(std::string_view("か\u3099")) == 2);
  CHECK(width_of(std::string_view("\U00020B9F")) == 2);
  CHECK(width_of(std::string_view("")) == 0);
}

TEST_CASE("行は桁数に収まり、つなぐと元に戻る", "[format]") {
  const std::string text =
      "サイバーセキュリティ戦略本部は、第38回会合（2023年）において「年次計画」を決定した。";
  const std::size_t columns = GENERATE(2, 3, 7, 10, 20, 79);
  const std::u32string points = decoded(text);
  std::u32string joined;
  for (const TextRange& line : line_breaks(points, columns)) {
    const std::u32string part = points.substr(line.begin, line.end - line.begin);
    CHECK(width_of(std::u32string_view(part)) <= columns);
    CHECK_FALSE(part.empty());
    joined += part;
  }
  CHECK(encoded(joined) == text);
}

TEST_CASE("行は句読点や閉じ括弧で始まらず、開き括弧で終わらない", "[format]") {
  CHECK(wrapped("訓練を行う。計画", 10, 0) == "訓練を行\nう。計画\n");
  CHECK(wrapped("これは「計画」", 8, 0) == "これは\n「計画」\n");
}

TEST_CASE("英単語と数は行の途中で切らない", "[format]") {
  CHECK(wrapped("the quick brown fox", 9, 0) == "the quick\nbrown fox\n");
  CHECK(wrapped("令和 12345 年", 8, 0) == "令和\n12345 年\n");
  CHECK(wrapped("abcdefghij", 4, 0) == "abcd\nefgh\nij\n");
}

TEST_CASE("幅がなければ折らない", "[format]") {
  const std::u32string text(5000, U'訓');
  CHECK(line_breaks(text, 0).size() == 1);
}

TEST_CASE("端末を操る文字は空白になる", "[format]") {
  CHECK(one_line("a\x1b[2J\nb\x7f\u009b\u202e終") == "a [2J b   終");
}

TEST_CASE("壊れた UTF-8 も1行にできる", "[format]") {
  CHECK(one_line("訓\xE7\x80") == "訓\uFFFD\uFFFD");
}

TEST_CASE("長い文は省略の印を入れて桁数に収める", "[format]") {
  CHECK(shortened("初動対処訓練", 12) == "初動対処訓練");
  CHECK(shortened("初動対処訓練", 11) == "初動対処訓…");
  CHECK(shortened("初動対処訓練", 4) == "初…");
}

TEST_CASE("数は3桁ごとに区切り、大きさと時間は読める形にする", "[format]") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1234567) == "1,234,567");
  CHECK(byte_text(850) == "850 B");
  CHECK(byte_text(22'400'000) == "22.4 MB");
  CHECK(byte_text(999'960) == "1.0 MB");
  CHECK(clock_text(7) == "0:07");
  CHECK(clock_text(3723) == "1:02:03");
  CHECK(clock_text(-1) == "0:00");
}
