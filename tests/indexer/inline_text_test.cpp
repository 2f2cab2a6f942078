// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/inline_text.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace hakusho::indexer;
using namespace std::string_literals;

namespace {

InlineLine line_of(const std::string& text, int line = 0) {
  return {text, line, line};
}

// A line as wide as a page.
const std::string full = "各府省庁は、関係する機関と緊密に連携して、初動対処訓練の計画";

}  // namespace

TEST_CASE("続く空白は一つになり、端の空白は消える", "[indexer][inline_text]") {
  CHECK(collapsed("  incident \t\n response \n") == "incident response");
}

TEST_CASE("日本語の間の行の終わりは消える", "[indexer][inline_text]") {
  CHECK(collapsed("初動対処\n  訓練") == "初動対処訓練");
}

TEST_CASE("日本語の間に置いた空白は残る", "[indexer][inline_text]") {
  CHECK(collapsed("訓練 演習") == "訓練 演習");
  CHECK(collapsed("訓練　演習") == "訓練　演習");
}

TEST_CASE("日本語と英語の間の行の終わりは空白になる", "[indexer][inline_text]") {
  CHECK(collapsed("訓練\nAI") == "訓練 AI");
}

TEST_CASE("見えない文字は消える", "[indexer][inline_text]") {
  CHECK(collapsed("訓\u200B練\u00AD\uFEFFの\x01回\x7F数"s) == "訓練の回数");
}

TEST_CASE("切れない空白は空白になる", "[indexer][inline_text]") {
  CHECK(collapsed("AI\u00A0drill") == "AI drill");
}

TEST_CASE("行を分ければ、行ごとに元の行の番号が付く", "[indexer][inline_text]") {
  InlineText text;
  text.add("訓練を\n行う。", 3);
  text.add_break();
  text.add("演習。", 5);
  const auto lines = text.take();
  REQUIRE(lines.size() == 2);
  CHECK(line_range(lines[0]) == hakusho::LineRange{3, 4});
  CHECK(line_range(lines[1]) == hakusho::LineRange{5, 5});
}

TEST_CASE("行の番号が分からなければ、範囲もない", "[indexer][inline_text]") {
  CHECK_FALSE(line_range(line_of("訓練")));
}

TEST_CASE("取り出せば空になる", "[indexer][inline_text]") {
  InlineText text;
  text.add("訓練");
  CHECK_FALSE(text.empty());
  CHECK(text.take().size() == 1);
  CHECK(text.empty());
  CHECK(text.take().empty());
}

TEST_CASE("空白だけの行は行にならない", "[indexer][inline_text]") {
  InlineText text;
  text.add(" 　\n ");
  text.add_break();
  text.add_break();
  CHECK(text.take().empty());
}

TEST_CASE("幅一杯で切れた行は、次の行へ続く", "[indexer][inline_text]") {
  const auto lines = join_broken_lines({line_of(full, 1), line_of("を見直す。", 2)});
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].text == full + "を見直す。");
  CHECK(line_range(lines[0]) == hakusho::LineRange{1, 2});
}

TEST_CASE("短い行、文の終わり、字下げ、番号の前では続かない", "[indexer][inline_text]") {
  CHECK(join_broken_lines({line_of("訓練"), line_of("演習")}).size() == 2);
  CHECK(join_broken_lines({line_of(full + "。"), line_of("演習")}).size() == 2);
  CHECK(join_broken_lines({line_of(full), line_of("　演習")}).size() == 2);
  CHECK(join_broken_lines({line_of(full), line_of("（1）演習")}).size() == 2);
  CHECK(join_broken_lines({line_of(full), line_of("2　演習")}).size() == 2);
}

TEST_CASE("見出しの行は、みな一つになる", "[indexer][inline_text]") {
  CHECK(join_all_lines({line_of("第1章"), line_of("　訓練"), line_of("drill"), line_of("plan")}).text ==
        "第1章訓練drill plan");
}

TEST_CASE("行中の文は、何もなければ何も出ない", "[indexer][inline_text]") {
  CHECK(collapsed("").empty());
  CHECK(join_broken_lines({}).empty());
  CHECK(join_all_lines({}).text.empty());
  CHECK(as_paragraphs({}).empty());
}

TEST_CASE("壊れた文字と NUL でも、正しい文字列になる", "[indexer][inline_text]") {
  CHECK_NOTHROW(collapsed("\xFF\x80訓\xE8"));
  CHECK(collapsed("訓\0練"s) == "訓練");
}
