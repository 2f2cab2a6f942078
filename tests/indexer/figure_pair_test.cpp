// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/figure_pair.hpp"

#include <catch2/catch.hpp>

#include "indexer/layout/page/document_layout.hpp"
#include "tests/support/set_page.hpp"

using namespace hakusho;
using namespace hakusho::indexer;
using hakusho::test::set_of;
using hakusho::test::SetPage;

namespace {

const std::vector<FlowBox> two_figures = {{{50, 200, 270, 300}, true}, {{310, 200, 530, 300}, true}};

std::optional<FigurePair> pair_on(const SetPage& set, const std::vector<FlowBox>& boxes = two_figures) {
  return figure_pair(baseline_rows(set.page.glyphs), boxes, 10);
}

// Bars of a chart with the numbers of its axis, in 6 points.
void chart(SetPage& set, float x, float y) {
  const std::u32string_view numbers[] = {U"500", U"400", U"300", U"200", U"100", U"0"};
  for (int i = 0; i < 6; ++i) set.across(x, y + 20 * static_cast<float>(i), numbers[i], 6);
  for (int i = 0; i < 8; ++i) {
    const float left = x + 20 + 25 * static_cast<float>(i);
    set.page.fills.push_back({left, y + 10 * static_cast<float>(i), left + 15, y + 103});
  }
}

std::vector<std::pair<BlockKind, std::string>> read(SetPage set) {
  std::vector<std::pair<BlockKind, std::string>> read;
  for (const Block& block : blocks_of(set_of({std::move(set)})))
    if (block.kind != BlockKind::page_label) read.emplace_back(block.kind, block.text);
  return read;
}

}  // namespace

TEST_CASE("並んだ図の題は図ごとに分かれる", "[indexer][chart]") {
  SetPage set;
  set.across(50, 100, U"図の前の本文である。");
  set.across(90, 185, U"図１　予算の推移");
  set.across(350, 185, U"図２　人員の推移");
  set.across(50, 340, U"図の後の本文である。");
  const auto pair = pair_on(set);
  REQUIRE(pair);
  CHECK(pair->first == 1);
  CHECK(pair->end == 2);
  CHECK(pair->gutter == Approx(290));
}

TEST_CASE("番号のない題も、図の中央の上にあれば題である", "[indexer][chart]") {
  SetPage set;
  set.across(110, 185, U"予算の推移");
  set.across(370, 185, U"人員の推移");
  CHECK(pair_on(set));
}

TEST_CASE("図の下の題と注は図の組に入る", "[indexer][chart]") {
  SetPage set;
  set.across(90, 305, U"図１　予算の推移");
  set.across(350, 305, U"図２　人員の推移");
  set.across(50, 318, U"注：当初予算。", 8);
  set.across(310, 318, U"資料：人事院", 8);
  const auto pair = pair_on(set);
  REQUIRE(pair);
  CHECK(pair->end == 2);
}

TEST_CASE("次の図の題は上の図の組に入らない", "[indexer][chart]") {
  SetPage set;
  set.across(90, 185, U"図１　予算の推移");
  set.across(350, 185, U"図２　人員の推移");
  set.across(90, 305, U"図３　件数の推移");
  set.across(350, 305, U"図４　割合の推移");
  const auto pair = pair_on(set);
  REQUIRE(pair);
  CHECK(pair->end == 1);
}

TEST_CASE("本文や表が間をまたげば組ではない", "[indexer][chart]") {
  SetPage set;
  CHECK_FALSE(pair_on(set));  // 題がない
  set.across(90, 185, U"図１　予算の推移");
  set.across(350, 185, U"図２　人員の推移");
  REQUIRE(pair_on(set));
  auto boxes = two_figures;
  boxes.push_back({{200, 250, 400, 290}, false});
  CHECK_FALSE(pair_on(set, boxes));
  boxes = two_figures;
  boxes[0].is_figure = boxes[1].is_figure = false;
  CHECK_FALSE(pair_on(set, boxes));
  set.across(50, 250, U"本文が二つの図の上を左から右まで通っていれば、図の組ではないこととなるものである。");
  CHECK_FALSE(pair_on(set));
}

TEST_CASE("並んだ図は、題、図、注の順に一つずつ読まれる", "[indexer][chart]") {
  SetPage set;
  set.across(50, 120, U"予算と人員の推移は、次の二つの図のとおりである。");
  set.across(90, 185, U"図１　予算の推移");
  set.across(350, 185, U"図２　人員の推移");
  chart(set, 50, 200);
  chart(set, 310, 200);
  set.across(50, 312, U"資料：財務省", 6);
  set.across(310, 312, U"資料：人事院", 6);
  set.across(50, 360, U"このように、予算も人員も増えている。");
  const auto blocks = read(std::move(set));
  REQUIRE(blocks.size() == 8);
  CHECK(blocks[1].second.starts_with("図１"));
  CHECK(blocks[2].first == BlockKind::figure);
  CHECK(blocks[3].second == "資料：財務省");
  CHECK(blocks[4].second.starts_with("図２"));
  CHECK(blocks[5].first == BlockKind::figure);
  CHECK(blocks[6].second == "資料：人事院");
  CHECK(blocks[7].second.starts_with("このように"));
}

TEST_CASE("図は一つのブロックで、疑わしいとされる", "[indexer][chart]") {
  SetPage set;
  set.across(50, 120, U"予算の推移は、次の図のとおりである。");
  chart(set, 50, 200);
  int figures = 0;
  for (const Block& block : blocks_of(set_of({std::move(set)}))) {
    if (block.kind != BlockKind::figure) continue;
    ++figures;
    CHECK(block.recovery == Recovery::doubtful);
    CHECK(block.boxes.size() == 1);
  }
  CHECK(figures == 1);
}

TEST_CASE("何千の図があっても組を探して終わる", "[indexer][chart][hostile]") {
  SetPage set;
  set.across(90, 185, U"図１　予算の推移");
  std::vector<FlowBox> boxes(5000, {{50, 200, 270, 300}, true});
  CHECK_FALSE(pair_on(set, boxes));
}
