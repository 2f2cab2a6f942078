// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/source_lines.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace hakusho::indexer;
using namespace std::string_literals;

namespace {

// "page:line text"
std::vector<std::string> numbered(const std::string& text) {
  std::vector<std::string> lines;
  for (const SourceLine& line : split_lines(text))
    lines.push_back(std::to_string(line.page) + ":" + std::to_string(line.number) + " " +
                    std::string(line.text));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("空の行は数えるが、行にはならない", "[indexer][source_lines]") {
  CHECK(numbered("訓練\n\n　\n演習\n") == Lines{"1:1 訓練", "1:4 演習"});
}

TEST_CASE("改頁は頁を進め、行の数は進めない", "[indexer][source_lines]") {
  CHECK(numbered("訓練\f演習\n研修\n\f\n育成") == Lines{"1:1 訓練", "2:1 演習", "2:2 研修", "3:4 育成"});
}

TEST_CASE("行の前後の空白は取れる", "[indexer][source_lines]") {
  CHECK(numbered(" \t　訓練　\t ") == Lines{"1:1 訓練"});
}

TEST_CASE("行の中の空白は残る", "[indexer][source_lines]") {
  CHECK(numbered("訓練　と 演習") == Lines{"1:1 訓練　と 演習"});
}

TEST_CASE("字下げの幅は、全角を二つに数える", "[indexer][source_lines]") {
  CHECK(split_lines("　 訓練").front().indent == 3);
  CHECK(split_lines("訓練").front().indent == 0);
}

TEST_CASE("空の行の後の行は、そうと分かる", "[indexer][source_lines]") {
  const auto lines = split_lines("訓練\n演習\n\n研修\f育成");
  REQUIRE(lines.size() == 4);
  CHECK(lines[0].after_blank);
  CHECK_FALSE(lines[1].after_blank);
  CHECK(lines[2].after_blank);
  CHECK(lines[3].after_blank);
}

TEST_CASE("行の終わりのない文も一行である", "[indexer][source_lines]") {
  CHECK(numbered("訓練") == Lines{"1:1 訓練"});
}

TEST_CASE("何もなければ行もない", "[indexer][source_lines]") {
  CHECK(split_lines("").empty());
  CHECK(split_lines("\n\n\f\n 　\n").empty());
  CHECK(split_lines("\0\0\n\0"s).empty());
}

TEST_CASE("行の端の NUL は空白と同じ", "[indexer][source_lines]") {
  CHECK(trimmed("\0訓練\0"s) == "訓練");
}

TEST_CASE("壊れた文字は行に残る", "[indexer][source_lines]") {
  CHECK(trimmed("\xFF訓練\xE8") == "\xFF訓練\xE8");
  CHECK(trimmed("\x80\x80\x80\x80\x80") == "\x80\x80\x80\x80\x80");
}

TEST_CASE("幅は限りで数え止む", "[indexer][source_lines]") {
  CHECK(columns_of("訓練ab", 100) == 6);
  CHECK(columns_of("ｱｲ", 100) == 2);
  CHECK(columns_of(std::string(1000000, 'a'), 10) == 10);
}

TEST_CASE("改頁ばかりの百万字も、すぐ分かれる", "[indexer][source_lines]") {
  CHECK(split_lines(std::string(1000000, '\f')).empty());
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "a\f";
  CHECK(split_lines(text).back().page == 200000);
}
