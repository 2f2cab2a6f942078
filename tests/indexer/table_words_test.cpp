// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/table_words.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "indexer/layout/table/ministry_names.hpp"

using namespace hakusho;
using hakusho::indexer::ministries_alone;
using namespace hakusho::indexer::interleaved;
using Strings = std::vector<std::string>;

TEST_CASE("項番と担当で始まる行は表の頭である", "[indexer][interleaved]") {
  for (const char* line : {"項番 担当府省庁", "項番担当府省庁", "項 番　担 当 府 省 庁", "No. 所管府省",
                           "番号 実施主体", "№ 担当部局"})
    CHECK(read_table_head(line));
}

TEST_CASE("表の頭の後ろの見出しも読む", "[indexer][interleaved]") {
  const auto head = read_table_head("項番 担当府省庁 ２０２３年度年次計画 2023 年度 取組の成果、進捗状況");
  REQUIRE(head);
  CHECK(head->item == "項番");
  CHECK(head->ministries == "担当府省庁");
  CHECK(head->more == Strings{"2023年度年次計画", "2023", "年度", "取組の成果、進捗状況"});
}

TEST_CASE("文は表の頭でない", "[indexer][interleaved]") {
  for (const char* line :
       {"項番ごとに担当府省庁を定める。", "番号を担当者に伝える", "担当府省庁 項番", "項番", "", "　"})
    CHECK_FALSE(read_table_head(line));
  CHECK_FALSE(read_table_head(std::string(1'000'000, 'N')));
}

TEST_CASE("見出しの語だけの行が分かる", "[indexer][interleaved]") {
  for (const char* line :
       {"2023 年度", "年次計画", "令和５年度", "取組の成果、進捗状況及び 2024 年度", "次年度の計画"})
    CHECK(is_header_words(line));
  for (const char* line : {"計画を定める。", "2023 年度に実施した", "成果は大きい", "の", "、", ""})
    CHECK_FALSE(is_header_words(line));
}

TEST_CASE("項番の行から府省庁を読む", "[indexer][interleaved]") {
  const auto one = read_item_line("(ア) 内閣官房");
  REQUIRE(one);
  CHECK(one->item_no == "(ア)");
  CHECK(one->ministries == Strings{"内閣官房"});
  CHECK(read_item_line("（１２）総務省、経済産業省")->ministries == Strings{"総務省", "経済産業省"});
  CHECK(read_item_line("① 警察庁 消防庁")->ministries == Strings{"警察庁", "消防庁"});
  CHECK(read_item_line("(キ)")->ministries.empty());
}

TEST_CASE("文の初めの括弧や数は項番でない", "[indexer][interleaved]") {
  for (const char* line :
       {"(うち継続案件 17 件)", "(ア)から順に点検する。", "12", "サ", "3 件の報告があった。", "(", ""})
    CHECK_FALSE(read_item_line(line));
}

TEST_CASE("府省庁の名だけの行が分かる", "[indexer][interleaved]") {
  CHECK(ministries_alone("個人情報保護委員会") == Strings{"個人情報保護委員会"});
  CHECK(ministries_alone("総務省・経済産業省及び警察庁") == Strings{"総務省", "経済産業省", "警察庁"});
  CHECK_FALSE(ministries_alone("総務省において、指針を定める。"));
  CHECK_FALSE(ministries_alone("、"));
  CHECK_FALSE(ministries_alone(""));
}

TEST_CASE("見出しの語は欄の役割を言う", "[indexer][interleaved]") {
  CHECK(role_of_words("2023年度 年次計画") == CellRole::plan);
  CHECK(role_of_words("<成果・進捗状況>") == CellRole::progress);
  CHECK(role_of_words("取組の成果、進捗状況及び 2024 年度 年次計画") == CellRole::progress);
  CHECK(role_of_words("＜次年度の計画＞") == CellRole::next_plan);
  CHECK(role_of_words("備考") == CellRole::other);
}

TEST_CASE("見出しの年度を西暦で読む", "[indexer][interleaved]") {
  CHECK(fiscal_years_in("2023 年度取組の成果及び 2024 年度年次計画") == std::vector<int>{2023, 2024});
  CHECK(fiscal_years_in("令和５年度、平成31年度") == std::vector<int>{2023, 2019});
  CHECK(fiscal_years_in("2023年7月、12023年度").empty());
}
