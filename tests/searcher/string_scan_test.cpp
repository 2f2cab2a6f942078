// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/string_scan.hpp"

#include <catch2/catch.hpp>

using hakusho::searcher::StringScan;
using Passages = std::vector<std::uint32_t>;

TEST_CASE("重なる文字列も、語の中の文字列も残らず見つかる", "[searcher][verify]") {
  StringScan scan({"京都", "東京都", "都", "府"});
  scan.walk(1, "東京都と京都府", std::string("東京都と京都府").size());
  scan.walk(2, "東京", std::string("東京").size());
  scan.walk(5, "都都", std::string("都都").size());
  CHECK(scan.passages(0) == Passages{1});
  CHECK(scan.passages(1) == Passages{1});
  CHECK(scan.passages(2) == Passages{1, 5});
  CHECK(scan.passages(3) == Passages{1});
}

TEST_CASE("次の文章の中で始まる文字列は数えない", "[searcher][verify]") {
  StringScan scan({"した。また", "また"});
  const std::string first = "訓練した。", both = first + "また行う。";
  scan.walk(1, both, first.size());
  CHECK(scan.passages(0) == Passages{1});
  CHECK(scan.passages(1).empty());
}

TEST_CASE("空の文章には何もない", "[searcher][verify]") {
  StringScan scan({"都"});
  scan.walk(1, "", 0);
  CHECK(scan.passages(0).empty());
}
