// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/passages/passage_builder.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "dict/utf8.hpp"
#include "tests/indexer/line_reading.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

// A sentence of that many characters.
std::string sentence(std::size_t characters) {
  std::string text;
  for (std::size_t i = 0; i + 1 < characters; ++i) text += "訓";
  return text + "。";
}

Block block(BlockKind kind, const std::string& text, const std::string& section = "第1章　訓練") {
  Block made;
  made.kind = kind;
  made.text = text;
  made.section = {section};
  return made;
}

Block paragraph(std::size_t characters) {
  return block(BlockKind::paragraph, sentence(characters));
}

std::vector<std::size_t> lengths_of(const std::vector<Block>& blocks) {
  std::vector<std::size_t> lengths;
  for (const PassageDraft& draft : build_passages(blocks))
    lengths.push_back(dict::count_code_points(draft.text));
  return lengths;
}

using Lengths = std::vector<std::size_t>;

}  // namespace

TEST_CASE("150字からの段落は、そのまま一つになる", "[indexer][passage_builder]") {
  CHECK(lengths_of({paragraph(150), paragraph(200), paragraph(300)}) == Lengths{150, 200, 300});
}

TEST_CASE("短い段落は、次の段落と一つになる", "[indexer][passage_builder]") {
  const auto passages = build_passages(std::vector{paragraph(60), paragraph(70), paragraph(200)});
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].text == sentence(60) + "\n" + sentence(70) + "\n" + sentence(200));
}

TEST_CASE("一つにしても500字を超えない", "[indexer][passage_builder]") {
  CHECK(lengths_of({paragraph(100), paragraph(450)}) == Lengths{100, 450});
}

TEST_CASE("600字までの段落は切らない", "[indexer][passage_builder]") {
  CHECK(lengths_of({paragraph(600)}) == Lengths{600});
}

TEST_CASE("長い段落は、句点で切る", "[indexer][passage_builder]") {
  CHECK(lengths_of({block(BlockKind::paragraph, sentence(300) + sentence(300) + sentence(300))}) ==
        Lengths{300, 300, 300});
}

TEST_CASE("2000字までの一文は切らない段落になる", "[indexer][passage_builder]") {
  CHECK(lengths_of({paragraph(2000)}) == Lengths{2000});
}

TEST_CASE("見出しは一つで立つ", "[indexer][passage_builder]") {
  const auto passages =
      build_passages(std::vector{block(BlockKind::heading, "第1章　訓練"), paragraph(30), paragraph(30)});
  REQUIRE(passages.size() == 2);
  CHECK(passages[0].kind == BlockKind::heading);
  CHECK(passages[1].text == sentence(30) + "\n" + sentence(30));
}

TEST_CASE("節の違う段落は一つにしない", "[indexer][passage_builder]") {
  CHECK(build_passages(std::vector{block(BlockKind::paragraph, "訓練。", "第1章"),
                                   block(BlockKind::paragraph, "演習。", "第2章")})
            .size() == 2);
}

TEST_CASE("注と題は、本文と一つにしない", "[indexer][passage_builder]") {
  const auto passages = build_passages(std::vector{paragraph(30), block(BlockKind::caption, "図表1　訓練"),
                                                   block(BlockKind::note, "（注）訓練。"), paragraph(30)});
  REQUIRE(passages.size() == 4);
  CHECK(passages[1].kind == BlockKind::caption);
  CHECK(passages[2].kind == BlockKind::note);
}

TEST_CASE("続く注は一つになる", "[indexer][passage_builder]") {
  CHECK(lengths_of({block(BlockKind::note, "注1　訓練"), block(BlockKind::note, "注2　演習")}) ==
        Lengths{11});
}

TEST_CASE("項目と前置きは一つの段落になる", "[indexer][passage_builder]") {
  const auto passages = build_passages(
      std::vector{paragraph(20), block(BlockKind::item, "・訓練"), block(BlockKind::item, "・演習")});
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].kind == BlockKind::paragraph);
}

TEST_CASE("項目ばかりなら項目のままである", "[indexer][passage_builder]") {
  const auto passages =
      build_passages(std::vector{block(BlockKind::item, "・訓練"), block(BlockKind::item, "・演習")});
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].kind == BlockKind::item);
}

TEST_CASE("最後の短い段落は、前の長い段落に付く", "[indexer][passage_builder]") {
  CHECK(lengths_of({paragraph(200), paragraph(30)}) == Lengths{231});
}

TEST_CASE("柱と頁番号は入らない", "[indexer][passage_builder]") {
  CHECK(lengths_of({block(BlockKind::running_head, "訓練白書"), block(BlockKind::page_label, "12"),
                    block(BlockKind::ruby, "くんれん"), paragraph(30)}) == Lengths{30});
}

TEST_CASE("空白だけの塊は入らない", "[indexer][passage_builder]") {
  CHECK(lengths_of({block(BlockKind::paragraph, ""), block(BlockKind::paragraph, "　 \n")}).empty());
}

TEST_CASE("出来た節は、長くても切らず、短くても付けない", "[indexer][passage_builder]") {
  Block long_one = paragraph(3000), short_one = paragraph(5);
  long_one.ready = short_one.ready = true;
  CHECK(lengths_of({short_one, long_one, short_one}) == Lengths{5, 3000, 5});
}

TEST_CASE("一つになった段落は、行と頁の端から端までを持つ", "[indexer][passage_builder]") {
  Block first = paragraph(30), second = paragraph(30);
  first.lines = LineRange{3, 4};
  second.lines = LineRange{6, 9};
  first.page = 2;
  second.page = 3;
  const auto passages = build_passages(std::vector{first, second});
  REQUIRE(passages.size() == 1);
  CHECK(passages[0].lines == LineRange{3, 9});
  CHECK(passages[0].page == 2);
  CHECK(passages[0].page_end == 3);
}

TEST_CASE("切れた部分は、元の塊の行と節を持つ", "[indexer][passage_builder]") {
  Block whole = block(BlockKind::paragraph, sentence(400) + sentence(400));
  whole.lines = LineRange{3, 4};
  const auto passages = build_passages(std::vector{paragraph(200), whole});
  REQUIRE(passages.size() == 3);
  CHECK(passages[2].lines == LineRange{3, 4});
  CHECK(passages[2].section == whole.section);
  CHECK(passages[2].first_block == 1);
}

TEST_CASE("役の違う欄は一つにしない", "[indexer][passage_builder]") {
  Block plan = block(BlockKind::cell, "訓練を行う。"), progress = block(BlockKind::cell, "訓練を行った。");
  plan.cell = CellRole::plan;
  progress.cell = CellRole::progress;
  CHECK(build_passages(std::vector{plan, progress}).size() == 2);
}

TEST_CASE("別の表の欄は一つにしない", "[indexer][passage_builder]") {
  Block first = block(BlockKind::cell, "訓練"), second = block(BlockKind::cell, "演習");
  first.table = 0;
  second.table = 1;
  CHECK(build_passages(std::vector{first, second}).size() == 2);
  second.table = 0;
  CHECK(build_passages(std::vector{first, second}).size() == 1);
}

TEST_CASE("怪しい塊と一つになれば、怪しいと言う", "[indexer][passage_builder]") {
  Block first = paragraph(30), second = paragraph(30);
  second.recovery = Recovery::doubtful;
  CHECK(build_passages(std::vector{first, second})[0].recovery == Recovery::doubtful);
}

TEST_CASE("塊がなければ節もない", "[indexer][passage_builder]") {
  CHECK(build_passages({}).empty());
}

TEST_CASE("見出しから読んだ文の節は、並びも字も元のままである", "[indexer][passage_builder]") {
  std::string text = "第1章　訓練\n\n";
  for (int i = 1; i < 200; ++i)
    text += sentence(static_cast<std::size_t>(i * 7 % 90 + 5)) + (i % 5 == 0 ? "\n\n" : "\n");
  std::string before, after;
  const auto blocks = test::blocks_of(text);
  for (const Block& each : blocks) before += each.text;
  for (const PassageDraft& draft : build_passages(blocks))
    for (const char c : draft.text)
      if (c != '\n') after += c;
  CHECK(after == before);
}
