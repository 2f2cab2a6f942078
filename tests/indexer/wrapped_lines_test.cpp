// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/wrapped_lines.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "dict/utf8.hpp"
#include "tests/indexer/line_reading.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

using Lines = std::vector<std::string>;

// The text broken after every so many characters, as a converter does.
std::string wrapped(std::string_view paragraph, std::size_t characters) {
  std::string text;
  std::size_t count = 0;
  for (std::size_t i = 0; i < paragraph.size(); ++count) {
    if (count > 0 && count % characters == 0) text += '\n';
    const std::size_t start = i;
    dict::next_code_point(paragraph, i);
    text += paragraph.substr(start, i - start);
  }
  return text + "\n";
}

Lines texts_of(std::string_view text) {
  Lines texts;
  for (const Block& block : test::blocks_of(text)) texts.push_back(block.text);
  return texts;
}

const std::string drill =
    "各府省庁は、初動対処訓練を毎年行うこととし、その結果を公表することとした。あわせて、復旧のための演習も行"
    "い、"
    "関係する機関との連携を確かめた。訓練の計画は四月に定め、訓練の日、参加する機関、訓練の内容を書くものとす"
    "る。";
const std::string plan = "演習の計画も同じように定める。";

}  // namespace

TEST_CASE("決まった幅で折れた文は、一つの段落に戻る", "[indexer][wrapped_lines]") {
  CHECK(texts_of(wrapped(drill, 25)) == Lines{drill});
}

TEST_CASE("戻った段落は、始めから終わりまでの行を持つ", "[indexer][wrapped_lines]") {
  const auto blocks = test::blocks_of("第1章　訓練\n\n" + wrapped(drill, 25));
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[1].lines == LineRange{3, 7});
}

TEST_CASE("空の行は段落を分ける", "[indexer][wrapped_lines]") {
  CHECK(texts_of(wrapped(drill, 25) + "\n" + wrapped(drill, 25)) == Lines{drill, drill});
}

TEST_CASE("字下げは段落を分ける", "[indexer][wrapped_lines]") {
  CHECK(texts_of(wrapped("　" + drill, 25) + wrapped("　" + drill, 25)) == Lines{drill, drill});
}

TEST_CASE("短い行の次は、別の段落である", "[indexer][wrapped_lines]") {
  CHECK(texts_of(wrapped(drill, 25) + plan + "\n" + wrapped(drill, 25)) == Lines{drill, plan, drill});
}

TEST_CASE("行ごとに終わる文は、折れた文ではない", "[indexer][wrapped_lines]") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "各府省庁は、初動対処訓練を毎年行うこととした。\n";
  CHECK(texts_of(text).size() == 20);
}

TEST_CASE("見出しと項目の前では続かない", "[indexer][wrapped_lines]") {
  const std::string full = "各府省庁は、初動対処訓練を毎年行うこととし、その結果";
  const std::string text =
      wrapped(drill, 25) + full + "\n（1）訓練\n" + full + "\n・演習\n" + full + "\n図表1　訓練\n";
  CHECK(texts_of(text) == Lines{drill, full, "（1）訓練", full, "・演習", full, "図表1　訓練"});
}

TEST_CASE("折れた項目は、字下げがあっても続く", "[indexer][wrapped_lines]") {
  CHECK(texts_of(wrapped(drill, 25) +
                 "・各府省庁は、初動対処訓練を毎年行うこととし、そ\n　の結果を公表する。\n") ==
        Lines{drill, "・各府省庁は、初動対処訓練を毎年行うこととし、その結果を公表する。"});
}

TEST_CASE("折れた英語の行は、空白でつながる", "[indexer][wrapped_lines]") {
  CHECK(texts_of("Every ministry holds a drill of its first response\nto incidents each year and makes known "
                 "what came\n"
                 "out of it. The plan is made in April and names the\nday, those who take part, and what is "
                 "to be done.\n") == Lines{"Every ministry holds a drill of its first response to incidents "
                                           "each year and makes known what came "
                                           "out of it. The plan is made in April and names the day, those "
                                           "who take part, and what is to be done."});
}

TEST_CASE("空白で組んだ表の行は、つながない", "[indexer][wrapped_lines]") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "訓練の回数と参加した機関の数  1,234  5,678  9,012\n";
  CHECK(texts_of(text).size() == 20);
}

TEST_CASE("狭い段の行は、つながない", "[indexer][wrapped_lines]") {
  CHECK(texts_of(wrapped(drill, 8)).size() > 5);
}

TEST_CASE("折れた文の節は、文の途中で終わらない", "[indexer][wrapped_lines]") {
  std::string text;
  for (int i = 0; i < 30; ++i) text += wrapped(drill + drill, 25) + "\n";
  for (const std::string& each : texts_of(text)) CHECK(each.ends_with("。"));
}

TEST_CASE("行がなければ、何も続かない", "[indexer][wrapped_lines]") {
  CHECK(find_wrapped_lines({}).empty());
  CHECK(find_wrapped_lines(split_lines("訓練")) == std::vector<bool>{false});
}

TEST_CASE("改頁をまたいでは続かない", "[indexer][wrapped_lines]") {
  const auto blocks = test::blocks_of(wrapped(drill, 25) +
                                      "各府省庁は、初動対処訓練を毎年行うこととし、その結\f果を公表する。\n");
  CHECK(blocks.size() == 3);
}

TEST_CASE("折れた百万字の文も、すぐ戻る", "[indexer][wrapped_lines]") {
  std::string paragraph;
  for (int i = 0; i < 10000; ++i) paragraph += drill;
  const std::string text = wrapped(paragraph, 30);
  const auto start = std::chrono::steady_clock::now();
  std::string joined;
  for (const std::string& each : texts_of(text)) joined += each;
  const bool same = joined == paragraph;
  CHECK(same);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}

TEST_CASE("壊れた文字の行が続いても、字は失われない", "[indexer][wrapped_lines]") {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "\xFF各府省庁は、初動対処訓練を毎年行うこととし\xE8\n";
  std::string before, after;
  for (const char c : text)
    if (c != '\n') before += c;
  for (const std::string& each : texts_of(text))
    for (const char c : each)
      if (c != ' ') after += c;
  CHECK(after == before);
}
