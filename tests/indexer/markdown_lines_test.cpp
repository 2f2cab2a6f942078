// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/markdown_lines.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace hakusho::indexer;

TEST_CASE("見出しの行を読む", "[indexer][markdown_lines]") {
  const auto [line, level, title] = GENERATE(table<std::string, int, std::string>({{"# 訓練", 1, "訓練"},
                                                                                   {"## 訓練 ##", 2, "訓練"},
                                                                                   {"###訓練", 3, "訓練"},
                                                                                   {"#　訓練", 1, "訓練"},
                                                                                   {"# C#", 1, "C#"},
                                                                                   {"######", 6, ""}}));
  CAPTURE(line);
  const auto heading = markdown_heading(line);
  REQUIRE(heading);
  CHECK(heading->level == level);
  CHECK(heading->title == title);
}

TEST_CASE("見出しに見えて見出しでない行", "[indexer][markdown_lines]") {
  for (const std::string line : {"", "#訓練", "##abc", "####### 訓練", "訓練 #"}) {
    CAPTURE(line);
    CHECK_FALSE(markdown_heading(line));
  }
}

TEST_CASE("下線の行は深さを言う", "[indexer][markdown_lines]") {
  CHECK(setext_level("====") == 1);
  CHECK(setext_level("-") == 2);
  CHECK(setext_level("=-=") == 0);
  CHECK(setext_level("") == 0);
}

TEST_CASE("横線の行を見分ける", "[indexer][markdown_lines]") {
  CHECK(is_markdown_rule("---"));
  CHECK(is_markdown_rule("* * *"));
  CHECK_FALSE(is_markdown_rule("--"));
  CHECK_FALSE(is_markdown_rule("--- 訓練"));
  CHECK_FALSE(is_markdown_rule(""));
}

TEST_CASE("箇条書きの頭を読む", "[indexer][markdown_lines]") {
  CHECK(markdown_bullet("- 訓練")->length == 2);
  CHECK(markdown_bullet("12) 訓練")->number == 12);
  CHECK(markdown_bullet("- [ ] 訓練")->length == 6);
  CHECK_FALSE(markdown_bullet("-訓練"));
  CHECK_FALSE(markdown_bullet("1.5倍"));
  CHECK_FALSE(markdown_bullet("12345678901. 訓練"));
  CHECK_FALSE(markdown_bullet(""));
}

TEST_CASE("囲みは、同じ印の同じ数から上で閉じる", "[indexer][markdown_lines]") {
  CHECK(markdown_fence("````cpp") == "````");
  CHECK(markdown_fence("~~~") == "~~~");
  CHECK(markdown_fence("``").empty());
  CHECK(markdown_fence("```a```").empty());
  CHECK(closes_fence("`````", "````"));
  CHECK_FALSE(closes_fence("```", "````"));
  CHECK_FALSE(closes_fence("~~~~", "````"));
  CHECK_FALSE(closes_fence("", "```"));
}

TEST_CASE("表の欄を分ける", "[indexer][markdown_lines]") {
  using Cells = std::vector<std::string>;
  CHECK(markdown_cells("|a|b|") == Cells{"a", "b"});
  CHECK(markdown_cells("a|b") == Cells{"a", "b"});
  CHECK(markdown_cells("|a||") == Cells{"a", ""});
  CHECK(markdown_cells("|a\\|b|") == Cells{"a|b"});
  CHECK(markdown_cells("") == Cells{""});
}

TEST_CASE("表の仕切りの行を見分ける", "[indexer][markdown_lines]") {
  CHECK(is_delimiter_row("|---|:-:|"));
  CHECK(is_delimiter_row("--- | ---"));
  CHECK_FALSE(is_delimiter_row("---"));
  CHECK_FALSE(is_delimiter_row("| a | - |"));
  CHECK_FALSE(is_delimiter_row("| | - |"));
}

TEST_CASE("脚注の札と、つなぎ先の行を見分ける", "[indexer][markdown_lines]") {
  CHECK(footnote_label("[^1]: 訓練") == 6);
  CHECK(footnote_label("[^]: 訓練") == 0);
  CHECK(footnote_label("[1]: 訓練") == 0);
  CHECK(is_link_definition("[a]: https://www.example.go.jp/"));
  CHECK_FALSE(is_link_definition("[訓練]: 訓練の説明"));
  CHECK_FALSE(is_link_definition("[^1]: https://www.example.go.jp/"));
}
