// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/chapter_parts.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/line_reading.hpp"

using namespace hakusho;
using namespace hakusho::test;

using Lines = std::vector<std::string>;

namespace {

const std::string contents =
    "第1部　特集　訓練\n第1章：訓練の広がり\n訓練の広がりを述べる。\n第2章：訓練の工夫\n工夫を述べる。\n"
    "第2部　現況\n第3章：演習の現況\n現況を述べる。\n";

}  // namespace

TEST_CASE("目次の後の章は、目次が入れた部に入る", "[indexer][chapter_parts]") {
  CHECK(headings_of(contents + "第1章　訓練の広がり\n行った。\n\n第2章　訓練の工夫\n凝らした。\n\n"
                               "第3章　演習の現況\n続いた。\n") ==
        Lines{"第1部　特集　訓練", "  第1章：訓練の広がり", "  第2章：訓練の工夫", "第2部　現況",
              "  第3章：演習の現況", "  第1章　訓練の広がり", "  第2章　訓練の工夫", "  第3章　演習の現況"});
  const auto sections = sections_of(contents + "第2章　訓練の工夫\n凝らした。\n");
  CHECK(sections.back() == "第1部　特集　訓練 > 第2章　訓練の工夫");
}

TEST_CASE("目次が本文の後にあっても、章の部が分かる", "[indexer][chapter_parts]") {
  const auto sections = sections_of("第3章　演習の現況\n続いた。\n\n" + contents);
  CHECK(sections.front() == "第2部　現況 > 第3章　演習の現況");
}

TEST_CASE("目次が縮めた題も同じ章である", "[indexer][chapter_parts]") {
  const auto sections = sections_of(contents + "第1章　訓練の広がり―各地の例―\n行った。\n");
  CHECK(sections.back() == "第1部　特集　訓練 > 第1章　訓練の広がり―各地の例―");
}

TEST_CASE("最後の部にない番号の章は、その部に入らない", "[indexer][chapter_parts]") {
  CHECK(sections_of(contents + "第1章　別の話\n述べた。\n").back() == "第1章　別の話");
}

TEST_CASE("部ごとに章を数え直す文書の章は動かない", "[indexer][chapter_parts]") {
  CHECK(sections_of("第1部　訓練\n\n第1章　総論\n\n述べた。\n\n第2部　演習\n\n第1章　総論\n\n述べた。\n") ==
        Lines{"第1部　訓練 > 第1章　総論", "第2部　演習 > 第1章　総論"});
}

TEST_CASE("目次に続く序章も、その部に入る", "[indexer][chapter_parts]") {
  const auto sections =
      sections_of("序章　訓練のこれまでの歩み\n\n歩んだ。\n\n第1部　特集　訓練\n" +
                  ("序章　訓練のこれまでの歩み\n" + contents.substr(contents.find('\n') + 1)));
  CHECK(sections.front() == "第1部　特集　訓練 > 序章　訓練のこれまでの歩み");
}

TEST_CASE("見出しばかりでも、章の部はすぐ決まる", "[indexer][chapter_parts]") {
  std::string text;
  for (int i = 0; i < 30000; ++i) text += "第" + std::to_string(i % 7 + 1) + "部　訓練\n\n第1章　総論\n\n";
  CHECK(blocks_of(text).size() == 60000);
}
