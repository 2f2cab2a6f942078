// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/document_layout.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "tests/support/set_page.hpp"

using namespace hakusho;
using namespace hakusho::indexer;
using hakusho::test::set_of;
using hakusho::test::SetPage;

namespace {

std::vector<Block> of_kind(const std::vector<Block>& blocks, BlockKind kind) {
  std::vector<Block> found;
  for (const Block& block : blocks)
    if (block.kind == kind) found.push_back(block);
  return found;
}

const Block* with_text(const std::vector<Block>& blocks, std::string_view begin) {
  for (const Block& block : blocks)
    if (block.text.starts_with(begin)) return &block;
  return nullptr;
}

// A paragraph of three lines of 40 characters with its first one indented.
float paragraph(SetPage& page, float y) {
  page.across(60, y, U"電子行政の安全を確かめるため、各府省庁は訓練を行い、その結果を公表する。また、手順を");
  page.across(50, y + 16,
              U"毎年改め、次の年の計画に生かす。計画には期限と担当を書き、進み具合を半年ごとに確かめ、");
  page.across(50, y + 32, U"遅れがあれば理由を添える。");
  return y + 48;
}

}  // namespace

TEST_CASE("番号の付いた太い行は見出しで、節の道を作る", "[indexer][document_layout]") {
  SetPage page;
  page.across(50, 100, U"2 安全の確保", 14, 1);
  page.across(50, 130, U"2.1 訓練", 12, 1);
  paragraph(page, 160);
  const auto blocks = blocks_of(set_of({page}));
  const auto headings = of_kind(blocks, BlockKind::heading);
  REQUIRE(headings.size() == 2);
  const auto paragraphs = of_kind(blocks, BlockKind::paragraph);
  REQUIRE(paragraphs.size() == 1);
  CHECK(paragraphs[0].section == std::vector<std::string>{"2 安全の確保", "2.1 訓練"});
  CHECK(paragraphs[0].recovery == Recovery::joined);
}

TEST_CASE("親の見出しがなくても、2.7 は 2 の下にある", "[indexer][document_layout]") {
  SetPage page;
  page.across(50, 100, U"2.7 訓練", 14, 1);
  paragraph(page, 160);
  const auto blocks = blocks_of(set_of({page}));
  const auto paragraphs = of_kind(blocks, BlockKind::paragraph);
  REQUIRE(paragraphs.size() == 1);
  CHECK(paragraphs[0].section == std::vector<std::string>{"2", "2.7 訓練"});
}

TEST_CASE("頁の終わりで切れた段落は一つになる", "[indexer][document_layout]") {
  SetPage first(1), second(2);
  float y = 100;
  for (int i = 0; i < 6; ++i) y = paragraph(first, y);
  first.across(60, y, U"最後の段落は、頁の終わりに来て次の頁に続くこととなるので、文がここで切れてしまい、");
  second.across(50, 100, U"次の頁の初めの行がその続きとなる。");
  paragraph(second, 120);
  const auto blocks = blocks_of(set_of({first, second}));
  const Block* joined = with_text(blocks, "最後の段落は");
  REQUIRE(joined != nullptr);
  CHECK(joined->text.ends_with("次の頁の初めの行がその続きとなる。"));
  CHECK(joined->page == 1);
  CHECK(joined->page_end == 2);
  CHECK(joined->boxes.size() == 2);
}

TEST_CASE("頁の終わりの注は、続く段落の間に入らない", "[indexer][document_layout]") {
  SetPage first(1), second(2);
  float y = 100;
  for (int i = 0; i < 6; ++i) y = paragraph(first, y);
  const float end = first.across(60, y, U"最後の段落は、頁の終わりに来て次の頁に続く");
  first.across(end, y - 1, U"1", 6);
  first.across(end + 3, y, U"こととなるので、文がここで切れてしまうので、");
  first.rule(50, 700, 150, 700);
  first.across(50, 706, U"1 年次計画の手引を参照。", 8);
  second.across(50, 100, U"次の頁の初めの行がその続きとなる。");
  const auto blocks = blocks_of(set_of({first, second}));
  const auto notes = of_kind(blocks, BlockKind::note);
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].text == "1 年次計画の手引を参照。");
  const Block* joined = with_text(blocks, "最後の段落は");
  REQUIRE(joined != nullptr);
  CHECK(joined->page_end == 2);
}

TEST_CASE("縦書きの頁は右の行から読む", "[indexer][document_layout]") {
  SetPage page;
  page.down(500, 100, U"　縦に書かれた文は右の行から左の行へ読む。行");
  page.down(480, 100, U"の長さは同じで、終わりの行だけが短い。");
  const auto blocks = blocks_of(set_of({page}));
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].text == "縦に書かれた文は右の行から左の行へ読む。行の長さは同じで、終わりの行だけが短い。");
  REQUIRE(blocks[0].boxes.size() == 1);
  CHECK(blocks[0].boxes[0].x0 == Approx(480));
  CHECK(blocks[0].boxes[0].x1 == Approx(510));
}

TEST_CASE("目次の行は見出しではない", "[indexer][document_layout]") {
  SetPage contents(1), body(2);
  const std::u32string_view titles[] = {U"1 訓練の実施", U"2 人材の育成", U"3 国際的な協力", U"4 今後の課題"};
  for (int i = 0; i < 4; ++i) contents.across(60, 100 + 20.f * static_cast<float>(i), titles[i], 14, 1);
  float y = 60;
  for (const auto& title : titles) {
    body.across(50, y + 10, title, 14, 1);
    y = paragraph(body, y + 40);
  }
  const auto headings = of_kind(blocks_of(set_of({contents, body})), BlockKind::heading);
  REQUIRE(headings.size() == 4);
  for (const Block& heading : headings) CHECK(heading.page == 2);
}

TEST_CASE("途中で切れた英語の語は、ほかの所にその語があればつながる", "[indexer][document_layout]") {
  SetPage page;
  page.across(60, 100, U"電子行政の安全を確かめるため、各府省庁は Framework に従い、その結果を公表する。");
  page.across(50, 116,
              U"計画は毎年改める。期限と担当を書き、進み具合を半年ごとに確かめる。また Secure Frame");
  page.across(50, 132, U"work を用いる。これを広く知らせる。");
  const auto blocks = blocks_of(set_of({page}));
  const Block* block = with_text(blocks, "電子行政");
  REQUIRE(block != nullptr);
  CHECK_THAT(block->text, Catch::Contains("Secure Framework を用いる"));
}

TEST_CASE("理由しかない頁は、理由を書いた図として残る", "[indexer][document_layout]") {
  SetPage page;
  page.page.reason = "no text";
  const auto blocks = blocks_of(set_of({page}));
  REQUIRE(blocks.size() == 1);
  CHECK(blocks[0].kind == BlockKind::figure);
  CHECK(blocks[0].recovery == Recovery::doubtful);
}

TEST_CASE("頁がなければ何も出ない", "[indexer][document_layout]") {
  CHECK(blocks_of({}).empty());
}

TEST_CASE("数にならない座標や裏返しの枠でも倒れない", "[indexer][document_layout][hostile]") {
  const float nan = std::numeric_limits<float>::quiet_NaN(), inf = std::numeric_limits<float>::infinity();
  SetPage page;
  paragraph(page, 100);
  for (const float odd : {nan, inf, -inf, -1e30f, 1e30f, 0.0f}) {
    page.across(odd, odd, U"異常");
    page.across(50, 300, U"異常", odd);
    page.rule(odd, 10, 20, odd);
    page.page.fills.push_back({odd, odd, 0, odd});
    page.page.images.push_back({0, odd, odd, 5});
  }
  CHECK_FALSE(blocks_of(set_of({page})).empty());
  page.page.width = nan;
  page.page.height = -1;
  CHECK_NOTHROW(blocks_of(set_of({page})));
}

TEST_CASE("一枚に三十万の文字があっても終わる", "[indexer][document_layout][hostile]") {
  SetPage scattered, heap;
  for (unsigned i = 0; i < 300000; ++i) {
    const float x = static_cast<float>(i * 7919 % 590), y = static_cast<float>(i * 7907 % 840);
    scattered.across(x, y, U"字", 1 + static_cast<float>(i % 9));
    heap.across(300, 400, U"字");
  }
  CHECK_NOTHROW(blocks_of(set_of({scattered, heap})));
}
