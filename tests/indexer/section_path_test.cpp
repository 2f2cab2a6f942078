// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/section_path.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/line_reading.hpp"

using namespace hakusho::test;

using Lines = std::vector<std::string>;

TEST_CASE("節が1から数え直されたら、前の章は終わっている", "[indexer][section_path]") {
  CHECK(sections_of("第2章　訓練\n\n第1節　動向\n\n行った。\n\n第2節　展望\n\n続ける。\n\n"
                    "第1節　演習の制度\n\n定めた。\n\n第2節　演習の費用\n\n払った。\n") ==
        Lines{"第2章　訓練 > 第1節　動向", "第2章　訓練 > 第2節　展望", "第1節　演習の制度",
              "第2節　演習の費用"});
}

TEST_CASE("章の行が失われても、部は残る", "[indexer][section_path]") {
  CHECK(
      sections_of("第1部　総論\n\n第2章　訓練\n\n第1節　動向\n\n行った。\n\n第1節　演習の制度\n\n定めた。\n")
          .back() == "第1部　総論 > 第1節　演習の制度");
}

TEST_CASE("同じ題の節が二度来ても、章は変わらない", "[indexer][section_path]") {
  CHECK(sections_of("第2章　訓練\n\n第1節　動向\n\n第2節　展望\n\n第1節　動向\n\n行った。\n").back() ==
        "第2章　訓練 > 第1節　動向");
}

TEST_CASE("前の節の続きの番号なら、章は変わらない", "[indexer][section_path]") {
  CHECK(sections_of("第2章　訓練\n\n第1節　動向\n\n行った。\n\n第3節　展望\n\n続ける。\n\n第2節　費用\n\n"
                    "払った。\n\n第3節　評価\n\n調べた。\n")
            .back() == "第2章　訓練 > 第3節　評価");
}

TEST_CASE("次の章の節は、1から数え直してよい", "[indexer][section_path]") {
  CHECK(sections_of("第2章　訓練\n\n第1節　動向\n\n行った。\n\n第3章　演習\n\n第1節　制度\n\n定めた。\n")
            .back() == "第3章　演習 > 第1節　制度");
}
