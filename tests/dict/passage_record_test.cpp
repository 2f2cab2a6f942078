// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/passage_record.hpp"

#include <catch2/catch.hpp>

#include "tests/support/hostile_bytes.hpp"

using namespace hakusho;
using dict::PassageRecord;

namespace {

PassageRecord full() {
  PassageRecord record;
  record.text = "内閣官房において、演習を行った。\n次の段落。";
  record.source_id = "r6-12";
  record.lines = LineRange{120, 124};
  record.page = 147;
  record.page_end = 148;
  record.page_label = "別添2 - 65 -";
  record.item_no = "(ア)";
  record.ministries = {"内閣官房", "総務省"};
  record.fiscal_years = {2023, 2024};
  record.cell = CellRole::next_plan;
  record.cell_heading = "2024 年度 年次計画";
  record.table = 0;
  record.row = 12;
  record.col = 3;
  record.boxes = {{147, 56.69, 700.5, 538.58, 720.25}, {148, 56.69, 70, 538.58, 90}};
  return record;
}

}  // namespace

TEST_CASE("文章の記録は元に戻る", "[dict][record]") {
  CHECK(dict::decode_passage_record(dict::encode(full())) == full());
  CHECK(dict::decode_passage_record(dict::encode(PassageRecord{})) == PassageRecord{});
}

TEST_CASE("一つだけ知られていることも元に戻る", "[dict][record]") {
  const auto check = [](auto change) {
    PassageRecord record;
    record.text = "本文";
    change(record);
    CHECK(dict::decode_passage_record(dict::encode(record)) == record);
  };
  check([](auto& r) { r.source_id = ""; });
  check([](auto& r) { r.lines = LineRange{1, 1}; });
  check([](auto& r) { r.page = 0; });
  check([](auto& r) { r.page_end = 9; });
  check([](auto& r) { r.page_label = ""; });
  check([](auto& r) { r.item_no = "ア"; });
  check([](auto& r) { r.ministries = {""}; });
  check([](auto& r) { r.fiscal_years = {-1, 0, 2024}; });
  check([](auto& r) { r.cell = CellRole::plan; });
  check([](auto& r) { r.table = 0; });
  check([](auto& r) { r.col = 0; });
}

TEST_CASE("矩形は百分の一ポイントまで保たれ、負の端は零になる", "[dict][record]") {
  PassageRecord record;
  record.boxes = {{1, -3.0, 1.234, 5.678, 9.0}};
  const auto boxes = dict::decode_passage_record(dict::encode(record)).boxes;
  REQUIRE(boxes.size() == 1);
  CHECK(boxes[0].x0 == 0);
  CHECK(boxes[0].y0 == Approx(1.23));
  CHECK(boxes[0].x1 == Approx(5.68));
}

TEST_CASE("本文だけを取り出せる", "[dict][record]") {
  const std::string bytes = dict::encode(full());
  CHECK(dict::text_of_passage_record(bytes) == full().text);
  CHECK_THROWS_AS(dict::text_of_passage_record(""), Error);
}

TEST_CASE("壊れた記録は誤りか、名のある値ばかりの記録になる", "[dict][record]") {
  CHECK(test::refused_when_damaged(dict::encode(full()), [](const std::string& bytes) {
          const PassageRecord record = dict::decode_passage_record(bytes);
          if (record.cell) CHECK_FALSE(name_of(*record.cell).empty());
        }) > 100);
}

TEST_CASE("知らない欄の役は誤りである", "[dict][record]") {
  PassageRecord record;
  record.cell = static_cast<CellRole>(9);
  CHECK_THROWS_AS(dict::decode_passage_record(dict::encode(record)), Error);
}
