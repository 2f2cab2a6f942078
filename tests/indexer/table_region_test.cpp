// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/table_region.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace hakusho::indexer;
using namespace hakusho::indexer::interleaved;

namespace {

TableRegions tables_of(const std::string& text) {
  const auto lines = split_lines(text);
  return find_tables(lines, std::vector<bool>(lines.size(), false));
}

}  // namespace

TEST_CASE("先に並んだ項番は、後に続く本文の行の名になる", "[indexer][interleaved]") {
  const auto found = tables_of(
      "項番 担当府省庁\n(ア) 総務省\n文化庁\n\n(イ) 警察庁\n\n2030 "
      "年度\n\n年次計画\n\n橋を塗る。\n\n道を直す。\n");
  REQUIRE(found.tables.size() == 1);
  const TableRegion& table = found.tables.front();
  CHECK(table.header_words == std::vector<std::string>{"2030年度", "年次計画"});
  REQUIRE(table.stretches.size() == 1);
  REQUIRE(table.stretches.front().names.size() == 2);
  CHECK(table.stretches.front().names[0].item.ministries == std::vector<std::string>{"総務省", "文化庁"});
  CHECK(table.stretches.front().lines.size() == 2);
}

TEST_CASE("本文の間の項番は次の行を始める", "[indexer][interleaved]") {
  const auto found = tables_of("項番 担当府省庁\n(ア) 総務省\n橋を塗る。\n(イ) 警察庁\n道を直す。\n");
  REQUIRE(found.tables.size() == 1);
  CHECK(found.tables.front().stretches.size() == 2);
}

TEST_CASE("頭が二行に分かれていても表である", "[indexer][interleaved]") {
  CHECK(tables_of("項番\n担当府省庁\n(ア) 総務省\n橋を塗る。\n").tables.size() == 1);
}

TEST_CASE("次の見出しで表は終わる", "[indexer][interleaved]") {
  const auto found = tables_of("項番 担当府省庁\n(ア) 総務省\n橋を塗る。\n\n2.7\n\n道の維持\n本文である。\n");
  REQUIRE(found.tables.size() == 1);
  CHECK(found.tables.front().end_line == 3);
  REQUIRE(found.headings.size() == 1);
  CHECK(found.headings.front().number_line == 3);
  CHECK(found.headings.front().title_line == 4);
}

TEST_CASE("改頁の後に繰り返された頭では、表は続く", "[indexer][interleaved]") {
  const std::string first = "項番 担当府省庁\n(ア) 総務省\n橋を塗る。\n\f";
  CHECK(tables_of(first + "項番 担当府省庁\n(イ) 警察庁\n道を直す。\n").tables.size() == 1);
  CHECK(tables_of(first + "項番 担当府省庁\n(ア) 警察庁\n道を直す。\n").tables.size() == 2);
}

TEST_CASE("本文の数は見出しでない", "[indexer][interleaved]") {
  const auto found =
      tables_of("項番 担当府省庁\n(ア) 総務省\n前の年の\n2.7 倍に増えたことから、\n橋を塗る。\n");
  REQUIRE(found.tables.size() == 1);
  CHECK(found.tables.front().stretches.front().lines.size() == 3);
}
