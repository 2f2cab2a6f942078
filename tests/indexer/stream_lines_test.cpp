// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/stream_lines.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace hakusho::indexer;

namespace {

using Lines = std::vector<std::string>;

// Full lines, so that the width of the page is known.
const std::string full = "関係府省庁と連携して、初動対処訓練の計画を毎年見直していくこととし、その結果を公";

std::string page(const std::string& text) {
  return full + "\n" + full + "\n" + full + "\n" + text;
}

Lines tail(const std::string& text) {
  Lines lines = mended_lines(page(text));
  lines.erase(lines.begin(), lines.begin() + 3);
  return lines;
}

}  // namespace

TEST_CASE("句読点で切れた一行は、つなぎ直される", "[indexer][stream_lines]") {
  CHECK(tail("なお、\nＡＩは、\nその例である") == Lines{"なお、ＡＩは、その例である"});
}

TEST_CASE("行の頭に閉じる印は来ない", "[indexer][stream_lines]") {
  CHECK(tail("訓練（初動\n）を行った\n。") == Lines{"訓練（初動）を行った。"});
}

TEST_CASE("行の終わりに開く印は来ない", "[indexer][stream_lines]") {
  CHECK(tail("いわゆる「\n初動対処訓練") == Lines{"いわゆる「初動対処訓練"});
}

TEST_CASE("一杯の行どうしはつながない", "[indexer][stream_lines]") {
  CHECK(mended_lines(full + "\n" + full) == Lines{full, full});
}

TEST_CASE("別々の短い行はつながない", "[indexer][stream_lines]") {
  CHECK(tail("訓練の計画\n訓練の結果") == Lines{"訓練の計画", "訓練の結果"});
}

TEST_CASE("項目の番号は、前の行に付かない", "[indexer][stream_lines]") {
  CHECK(tail("次のとおり\n（1）訓練\n（ア）演習") == Lines{"次のとおり", "（1）訓練", "（ア）演習"});
}

TEST_CASE("空の行と空白だけの行は消える", "[indexer][stream_lines]") {
  CHECK(mended_lines("\n \n訓練\n\t\n\n") == Lines{"訓練"});
}

TEST_CASE("何もなければ何も出ない", "[indexer][stream_lines]") {
  CHECK(mended_lines("").empty());
  CHECK(mended_lines("\n\n").empty());
}

TEST_CASE("文字は、つなぎ直しても失われない", "[indexer][stream_lines]") {
  const std::string text = page("なお、\nＡＩは、\n）。「\n」\xFF\n、、、\n（\n（1）");
  std::string before = text, after;
  before.erase(std::remove(before.begin(), before.end(), '\n'), before.end());
  for (const std::string& line : mended_lines(text)) after += line;
  CHECK(after == before);
}
