// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/column_split.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "indexer/layout/interleaved/column_widths.hpp"
#include "indexer/layout/interleaved/row_cells.hpp"
#include "indexer/layout/interleaved/row_split.hpp"
#include "tests/support/interleaved_rows.hpp"

using namespace hakusho::indexer;
using namespace hakusho::indexer::interleaved;
using test_rows = hakusho::test::InterleavedRows;
using hakusho::test::Mixing;

namespace {

std::vector<std::string_view> views(const std::vector<std::string>& lines) {
  return {lines.begin(), lines.end()};
}

std::string column(const Lattice& lattice, const std::vector<int>& fragments, int width) {
  std::string text;
  for (const CellPart& part : parts_of_column(lattice, fragments, width, {}))
    text += (text.empty() ? "" : "\n") + part.text;
  return text;
}

struct Columns {
  std::string left, right;
  double margin = 0;
};

Columns columns_of(const std::vector<std::string>& lines, ColumnWidths widths) {
  const Lattice lattice = lattice_of(views(lines), JoinModel::shipped());
  JoinTable joins(lattice, JoinModel::shipped());
  WorkBudget work;
  const ColumnSplit split = split_columns(lattice, {0, lines.size()}, widths, joins, work);
  return {column(lattice, split.left, widths.left), column(lattice, split.right, widths.right), split.margin};
}

// Of a hundred rows, how many come wholly right; their widths are found as in a document.
int right_rows(unsigned seed, int left, int right, Mixing mixing) {
  test_rows rows(seed, left, right, mixing);
  std::vector<test_rows::Row> made;
  std::vector<std::string> lines;
  std::vector<LineSpan> spans;
  for (int i = 0; i < 100; ++i) {
    made.push_back(rows.row());
    spans.push_back({lines.size(), lines.size() + made.back().lines.size()});
    lines.insert(lines.end(), made.back().lines.begin(), made.back().lines.end());
  }
  JoinModel model = JoinModel::shipped();
  for (const std::string& line : lines) {
    std::string runs = line;
    for (char& c : runs)
      if (c == ' ') c = '\n';
    model.learn(runs + "\n");
  }
  const Lattice lattice = lattice_of(views(lines), model);
  JoinTable joins(lattice, model);
  WorkBudget work;
  const ColumnWidths widths = find_widths(lattice, {spans.begin(), spans.begin() + 6}, joins, work);
  int good = 0;
  for (std::size_t i = 0; i < made.size(); ++i) {
    const ColumnSplit split = split_columns(lattice, spans[i], widths, joins, work);
    good += column(lattice, split.left, widths.left) == made[i].plan &&
            column(lattice, split.right, widths.right) == made[i].progress + "\n" + made[i].next_plan;
  }
  return good;
}

}  // namespace

TEST_CASE("行が交互に来ても欄ごとに集まる", "[indexer][interleaved]") {
  const Columns found =
      columns_of({"町立の図書館において、郷土の", "<成果・進捗状況>", "資料を集め、その目録を広く公",
                  "・古文書を整理し、目録を作成した。", "開するための講座を開く。", "<2031年度年次計画>",
                  "・引き続き、目録を公開する。"},
                 {28, 34});
  CHECK(found.left == "町立の図書館において、郷土の資料を集め、その目録を広く公開するための講座を開く。");
  CHECK(found.right ==
        "<成果・進捗状況>\n・古文書を整理し、目録を作成した。\n<2031年度年次計画>"
        "\n・引き続き、目録を公開する。");
}

TEST_CASE("一行に二つの欄があれば間の空白で切る", "[indexer][interleaved]") {
  const Columns found =
      columns_of({"町立の図書館で郷土の資料を集 <成果・進捗状況>",
                  "め、30 年度末までに目録を公 ・古文書 120 点を整理し、目録を作", "開する。 成した。"},
                 {28, 34});
  CHECK(found.left == "町立の図書館で郷土の資料を集め、30年度末までに目録を公開する。");
  CHECK(found.right == "<成果・進捗状況>\n・古文書120点を整理し、目録を作成した。");
}

TEST_CASE("両側が数でも切る空白を選ぶ", "[indexer][interleaved]") {
  const Columns found = columns_of(
      {"講座の回数を前の年の 120 回から <成果・進捗状況>",
       "令和 12 年度末までに合わせて 310 ・参加者は 415 人、前の年の 210", "回に増やす。 人を上回った。"},
      {32, 34});
  CHECK(found.left == "講座の回数を前の年の120回から令和12年度末までに合わせて310回に増やす。");
  CHECK(found.right == "<成果・進捗状況>\n・参加者は415人、前の年の210人を上回った。");
}

TEST_CASE("近い読み方が二つあれば差は小さい", "[indexer][interleaved]") {
  const Columns sure = columns_of(
      {"町立の図書館において、郷土の", "資料を集める。", "<成果・進捗状況>", "・整理した。"}, {28, 34});
  const Columns unsure = columns_of({"甲を行う。", "乙を行う。", "丙を行う。", "丁を行う。"}, {28, 28});
  CHECK(sure.margin > 1);
  CHECK(unsure.margin < 1);
}

TEST_CASE("空の行の並びも一行だけでも読める", "[indexer][interleaved]") {
  CHECK(columns_of({}, {28, 34}).left.empty());
  CHECK(columns_of({"－"}, {28, 34}).left == "－");
}

TEST_CASE("欄より広い行ばかりでも答えがある", "[indexer][interleaved]") {
  const std::string wide(600, 'x');
  const Columns found = columns_of({wide, wide, wide}, {28, 34});
  CHECK((found.left + found.right).size() >= 3 * wide.size());
}

TEST_CASE("幅の違う欄は、混ざり方によらず分かれる", "[indexer][interleaved]") {
  for (const Mixing mixing : {Mixing::alternating, Mixing::runs, Mixing::pairs, Mixing::mixture}) {
    const int wide_right = right_rows(1, 24, 33, mixing), wide_left = right_rows(2, 30, 21, mixing);
    CAPTURE(static_cast<int>(mixing));
    CHECK(wide_right >= 95);
    CHECK(wide_left >= 95);
  }
}

TEST_CASE("幅の同じ欄は、言葉の続き方で分かれる", "[indexer][interleaved]") {
  for (const Mixing mixing : {Mixing::alternating, Mixing::runs, Mixing::pairs, Mixing::mixture}) {
    const int right = right_rows(3, 27, 27, mixing);
    CAPTURE(static_cast<int>(mixing), right);
    CHECK(right >= 60);
  }
}

TEST_CASE("空行のない行の境も見付かる", "[indexer][interleaved]") {
  test_rows rows(5, 24, 33, Mixing::mixture);
  std::vector<std::string> lines;
  std::vector<std::size_t> starts;
  for (int i = 0; i < 3; ++i) {
    starts.push_back(lines.size());
    const auto row = rows.row();
    lines.insert(lines.end(), row.lines.begin(), row.lines.end());
  }
  const Lattice lattice = lattice_of(views(lines), JoinModel::shipped());
  JoinTable joins(lattice, JoinModel::shipped());
  WorkBudget work;
  const auto spans = split_rows(lattice, {0, lines.size()}, std::vector<bool>(lines.size(), false), 3,
                                {48, 66}, joins, work);
  REQUIRE(spans.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(spans[i].first == starts[i]);
}
