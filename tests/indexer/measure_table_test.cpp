// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/measure_table.hpp"

#include <catch2/catch.hpp>
#include <hakusho/document.hpp>

#include "indexer/layout/table/column_part.hpp"
#include "indexer/layout/table/ministry_names.hpp"

using namespace hakusho;
using namespace hakusho::indexer;
using Names = std::vector<std::string>;

namespace {

TextCell cell(int row, int col, const Names& paragraphs, int rows = 1, int cols = 1) {
  TextCell made{row, col, rows, cols, false, {}};
  for (const std::string& text : paragraphs) made.paragraphs.push_back({text, {}, {}});
  return made;
}

TextTable part(int page, std::vector<TextCell> cells) {
  TextTable table;
  table.cells = std::move(cells);
  table.header_rows = 1;
  table.header_by_shape = true;
  table.page = page;
  table.xs = {50, 80, 150, 300, 500};
  table.follows = page > 1;
  return table;
}

std::vector<TextCell> header() {
  return {cell(0, 0, {"項　番"}), cell(0, 1, {"担当府省庁"}), cell(0, 2, {"令和５年度", "年次計画"}),
          cell(0, 3, {"令和５年度 取組の成果、進捗状況及び令和６年度 年次計画"})};
}

std::vector<TextCell> measure_row(int row) {
  return {cell(row, 0, {"(ア)"}), cell(row, 1, {"総務省", "環境省"}), cell(row, 2, {"研修を広げる。"}),
          cell(row, 3, {"<成果・進捗状況>", "・広げた。", "<令和６年度年次計画>", "・続ける"})};
}

std::vector<TextCell> joined(std::vector<TextCell> a, const std::vector<TextCell>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::vector<Block> blocks_of(const std::vector<TextTable>& tables) {
  int number = 0;
  std::vector<Block> all;
  for (const auto& of_table : read_tables(tables, number))
    all.insert(all.end(), of_table.begin(), of_table.end());
  return all;
}

}  // namespace

TEST_CASE("列の見出しは字間や幅によらず役割に読まれる", "[indexer][table][measure]") {
  using Part = ColumnPart;
  const auto [words, expected] = GENERATE(table<std::string, Part>({
      {"項　番", Part::item},
      {"Ｎｏ．", Part::item},
      {"施策 / 番号", Part::item},
      {"担 当 府 省 庁", Part::ministries},
      {"所管", Part::ministries},
      {"2023年度 年次計画", Part::plan},
      {"成果・進捗状況", Part::progress},
      {"主な実績", Part::progress},
      {"計画の進捗状況", Part::progress},
      {"次年度計画", Part::next_plan},
      {"今後の予定", Part::next_plan},
      {"期　限", Part::deadline},
      {"備考", Part::remarks},
      {"区分", Part::other},
  }));
  CAPTURE(words);
  CHECK(read_column_head(words).part == expected);
}

TEST_CASE("見出しの年度は元号でも読まれる", "[indexer][table][measure]") {
  CHECK(years_named("令和５年度 取組の成果及び2024 年度 年次計画") == std::vector<int>{2023, 2024});
  CHECK(years_named("6年後の姿").empty());
}

TEST_CASE("年次の異なる二つの計画は後のものが次年度の計画である", "[indexer][table][measure]") {
  const auto heads = read_column_heads({"項番", "令和5年度計画", "進捗状況", "令和6年度計画"});
  CHECK(heads[1].part == ColumnPart::plan);
  CHECK(heads[2].years == std::vector<int>{2023});
  CHECK(heads[3].part == ColumnPart::next_plan);
}

TEST_CASE("担当の欄は府省庁の名に分かれる", "[indexer][table][measure]") {
  CHECK(ministry_names("総務省\n環境省") == Names{"総務省", "環境省"});
  CHECK(ministry_names("総務省、環境省・財務省／法務省") == Names{"総務省", "環境省", "財務省", "法務省"});
  CHECK(ministry_names("個人情報保護委\n員会") == Names{"個人情報保護委員会"});
  CHECK(ministry_names("総務省経済産業省") == Names{"総務省", "経済産業省"});
  CHECK(ministry_names("◎内閣府（防災）\n○総務省行政評価局") == Names{"内閣府", "総務省"});
  CHECK(ministry_names("架空研究開発機構\n環境省") == Names{"架空研究開発機構", "環境省"});
  CHECK(ministry_names("").empty());
  CHECK(ministry_names(std::string(100000, 'a')).empty());
}

TEST_CASE("セルは役割の札で分かれそれぞれの年度をもつ", "[indexer][table][measure]") {
  const auto blocks = blocks_of({part(1, joined(header(), measure_row(1)))});
  REQUIRE(blocks.size() == 9);
  CHECK(blocks[0].kind == BlockKind::table_head);
  CHECK(blocks[0].row == 0);
  const Block &plan = blocks[6], &progress = blocks[7], &next = blocks[8];
  CHECK(plan.cell == CellRole::plan);
  CHECK(plan.fiscal_years == std::vector<int>{2023});
  CHECK(plan.cell_heading == "令和５年度 年次計画");
  CHECK(progress.cell == CellRole::progress);
  CHECK(progress.fiscal_years == std::vector<int>{2023});
  CHECK(progress.text == "<成果・進捗状況>\n・広げた。");
  CHECK(next.cell == CellRole::next_plan);
  CHECK(next.fiscal_years == std::vector<int>{2024});
  CHECK(next.item_no == "(ア)");
  CHECK(next.ministries == Names{"総務省", "環境省"});
}

TEST_CASE("表はページを越えて続き見出しの繰返しは落ちる", "[indexer][table][measure]") {
  auto rest = joined(header(), {cell(1, 3, {"こととする。"}), cell(2, 0, {"(イ)"}), cell(2, 1, {"法務省"}),
                                cell(2, 2, {"見直す。"}), cell(2, 3, {"<成果・進捗状況>", "・見直した。"})});
  const auto blocks = blocks_of({part(1, joined(header(), measure_row(1))), part(2, rest)});
  REQUIRE(blocks.size() == 13);
  CHECK(blocks[8].text == "<令和６年度年次計画>\n・続けることとする。");
  CHECK(blocks[8].page == 1);
  CHECK(blocks[8].page_end == 2);
  CHECK(blocks[9].row == 2);
  CHECK(blocks[9].table == 0);
  CHECK(blocks[12].item_no == "(イ)");
  CHECK(blocks[12].ministries == Names{"法務省"});
}

TEST_CASE("ページの先の札は新しい役割の文になる", "[indexer][table][measure]") {
  auto rest = std::vector<TextCell>{cell(0, 3, {"<令和６年度年次計画>", "・検討する。"}),
                                    cell(1, 0, {"(イ)"}), cell(1, 2, {"見直す。"})};
  auto first = joined(header(), {cell(1, 0, {"(ア)"}), cell(1, 2, {"研修を広げる。"}),
                                 cell(1, 3, {"<成果・進捗状況>", "・広げた。"})});
  const auto blocks = blocks_of({part(1, first), part(2, rest)});
  REQUIRE(blocks.size() == 10);
  CHECK(blocks[7].cell == CellRole::next_plan);
  CHECK(blocks[7].page == 2);
  CHECK(blocks[7].row == 1);
  CHECK(blocks[8].item_no == "(イ)");
}

TEST_CASE("間に文があれば別の表である", "[indexer][table][measure]") {
  TextTable second = part(2, joined(header(), measure_row(1)));
  second.follows = false;
  const auto blocks = blocks_of({part(1, joined(header(), measure_row(1))), second});
  CHECK(blocks.back().table == 1);
  CHECK(blocks.back().row == 1);
}

TEST_CASE("行にまたがる項番と担当は覆う行のものである", "[indexer][table][measure]") {
  auto cells = joined(header(), {cell(1, 0, {"(ア)"}, 2), cell(1, 1, {"総務省"}, 2), cell(1, 2, {"広げる。"}),
                                 cell(2, 2, {"続ける。"}), cell(3, 0, {"(イ)"}), cell(3, 2, {"見直す。"})});
  const auto blocks = blocks_of({part(1, cells)});
  CHECK(blocks[7].text == "続ける。");
  CHECK(blocks[7].item_no == "(ア)");
  CHECK(blocks[7].ministries == Names{"総務省"});
  CHECK(blocks[9].item_no == "(イ)");
  CHECK(blocks[9].ministries.empty());
}

TEST_CASE("施策の表でなければ役割はない", "[indexer][table][measure]") {
  const auto blocks = blocks_of({part(
      1, {cell(0, 0, {"区分"}), cell(0, 1, {"2023年度実績"}), cell(1, 0, {"町村"}), cell(1, 1, {"1,234"})})});
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[2].kind == BlockKind::cell);
  CHECK(!blocks[3].cell);
  CHECK(blocks[3].cell_heading == "2023年度実績");
  CHECK(blocks[3].fiscal_years.empty());
}

TEST_CASE("文の行は見出しではない", "[indexer][table][measure]") {
  const auto blocks = blocks_of({part(1, {cell(0, 0, {"防災"}), cell(0, 1, {"訓練を実施した。"}),
                                          cell(1, 0, {"教育"}), cell(1, 1, {"研修を広げた。"})})});
  CHECK(blocks[0].kind == BlockKind::cell);
  CHECK(blocks[0].row == 1);
}

TEST_CASE("空の表や負の番号でも落ちない", "[indexer][table][measure]") {
  int number = 3;
  CHECK(read_tables({}, number).empty());
  CHECK(read_tables({TextTable{}}, number).front().empty());
  CHECK(number == 3);
  CHECK_NOTHROW(blocks_of({part(1, {cell(-1, -5, {"字"}), cell(2, 1000000, {"字"}, 1000000, 1000000)})}));
}

TEST_CASE("頁の終わりに見出しだけが残った表は次の頁へ続く", "[indexer][table][measure]") {
  const auto blocks = blocks_of({part(1, header()), part(2, measure_row(0))});
  REQUIRE(blocks.size() > 4);
  CHECK(blocks[0].kind == BlockKind::table_head);
  CHECK(blocks[4].row == 1);
  CHECK(blocks[4].item_no == "(ア)");
  CHECK(blocks.back().cell == CellRole::next_plan);
}

TEST_CASE("名の列が空いた頁初めの行は前の行の続きである", "[indexer][table][measure]") {
  TextTable first = part(1, {cell(0, 0, {"施策名"}), cell(0, 1, {"担当府省庁"}), cell(0, 2, {"計画"}),
                             cell(0, 3, {"実績"}), cell(1, 0, {"研修の拡充"}), cell(1, 1, {"総務省"}),
                             cell(1, 2, {"研修を広げる。"}), cell(1, 3, {"研修を十二回行った。"})});
  TextTable second = part(2, {cell(0, 3, {"・教材を改めた。"}), cell(1, 0, {"訓練の充実"}),
                              cell(1, 1, {"環境省"}), cell(1, 2, {"訓練を行う。"})});
  second.header_rows = 0;
  const auto blocks = blocks_of({first, second});
  REQUIRE(blocks.size() == 11);
  CHECK(blocks[7].text == "研修を十二回行った。\n・教材を改めた。");
  CHECK(blocks[8].row == 2);
}

TEST_CASE("担当の立つ頁初めの行は文の途中の欄が一つあっても新しい行である", "[indexer][table][measure]") {
  TextTable first = part(1, {cell(0, 0, {"担当"}), cell(0, 1, {"計画"}), cell(0, 2, {"実績"}),
                             cell(1, 0, {"総務省、環境省及び警察庁"}),
                             cell(1, 1, {"研修を全国に広げていく。"}), cell(1, 2, {"研修を十二回行った。"})});
  TextTable second =
      part(2, {cell(0, 0, {"法務省"}), cell(0, 1, {"訓練を行う。"}), cell(0, 2, {"訓練を行った。"})});
  second.header_rows = 0;
  first.xs = second.xs = {50, 150, 300, 500};
  const auto blocks = blocks_of({first, second});
  CHECK(blocks.back().row == 2);
}

TEST_CASE("その他の付く名は一つの名である", "[indexer][table][measure]") {
  CHECK(ministry_names("総務省、その他関係省庁") == Names{"総務省", "その他関係省庁"});
  CHECK(ministry_names("総務省\nその他の関係府省庁") == Names{"総務省", "その他の関係府省庁"});
}

TEST_CASE("列の名は語尾まで読む", "[indexer][table][measure]") {
  const auto rest = [](std::string_view words, ColumnPart part) {
    return words.substr(column_name_at_start(words, part));
  };
  CHECK(rest("担当府省庁等年度計画", ColumnPart::ministries) == "年度計画");
  CHECK(rest("所管省庁名", ColumnPart::ministries).empty());
  CHECK(rest("No.担当", ColumnPart::item) == "担当");
  CHECK(rest("№担当", ColumnPart::item) == "担当");
  CHECK(column_name_at_start("計画", ColumnPart::ministries) == 0);
  CHECK(column_name_at_start("", ColumnPart::item) == 0);
}
