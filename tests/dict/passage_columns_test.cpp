// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/passage_columns.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "dict/byte_stream.hpp"
#include "tests/support/hostile_bytes.hpp"

using namespace hakusho;
using dict::PassageColumns;

namespace {

std::vector<PassageColumns> some_rows(std::size_t count) {
  std::mt19937 random(3);
  std::vector<PassageColumns> rows(count);
  for (PassageColumns& row : rows) {
    row.document = random();
    row.position = random();
    row.parent_distance = random();
    row.text_hash = random();
    row.characters = random();
    row.ordinal = random();
    row.words = static_cast<std::uint16_t>(random());
    row.kind = static_cast<std::uint8_t>(random() % 12);
    row.flags = static_cast<std::uint8_t>(random() % 16);
    row.named_years = static_cast<std::uint8_t>(random());
  }
  return rows;
}

std::vector<PassageColumns> written_and_read(const std::vector<PassageColumns>& rows) {
  return dict::decode_passage_columns(dict::encode(rows, dict::ranking_columns),
                                      dict::encode(rows, dict::place_columns));
}

PassageColumns row_of(std::uint32_t document, std::uint32_t position, std::uint32_t hash,
                      std::uint8_t flags = 0) {
  PassageColumns row;
  row.document = document;
  row.position = position;
  row.text_hash = hash;
  row.flags = flags;
  return row;
}

}  // namespace

TEST_CASE("列は元に戻る", "[dict][columns]") {
  for (const std::size_t count : {0, 1, 2, 1000}) {
    const auto rows = some_rows(count);
    CHECK(written_and_read(rows) == rows);
  }
}

TEST_CASE("一行だけを、ほかを解かずに読める", "[dict][columns]") {
  const auto rows = some_rows(1000);
  const dict::PackedColumns ranking(dict::encode(rows, dict::ranking_columns), dict::ranking_columns);
  const dict::PackedColumns places(dict::encode(rows, dict::place_columns), dict::place_columns);
  REQUIRE(ranking.size() == 1000);
  REQUIRE(places.size() == 1000);
  for (const std::size_t at : {0, 1, 999}) {
    PassageColumns row;
    ranking.read(at, row);
    places.read(at, row);
    CHECK(row == rows[at]);
  }
}

TEST_CASE("一つの列だけを続けて読める", "[dict][columns]") {
  for (const std::uint32_t most : {0u, 200u, 60000u, UINT32_MAX}) {
    const std::vector<PassageColumns> rows = {row_of(7, 0, 0), row_of(7 + most, 1, 0), row_of(7, 2, 0)};
    const dict::PackedColumns packed(dict::encode(rows, dict::ranking_columns), dict::ranking_columns);
    std::vector<std::uint32_t> documents;
    packed.for_each(dict::Column::document, [&](std::size_t row, std::uint32_t document) {
      CHECK(row == documents.size());
      documents.push_back(document);
    });
    CHECK(documents == std::vector<std::uint32_t>{7, 7 + most, 7});
  }
}

TEST_CASE("二つの列の組の行数が違えば誤りになる", "[dict][columns]") {
  CHECK_THROWS_AS(dict::decode_passage_columns(dict::encode(some_rows(3), dict::ranking_columns),
                                               dict::encode(some_rows(2), dict::place_columns)),
                  Error);
}

TEST_CASE("どの幅の数も元に戻る", "[dict][columns]") {
  for (const std::uint32_t most : {0u, 1u, 255u, 256u, 65535u, 65536u, UINT32_MAX}) {
    const std::vector<PassageColumns> rows = {row_of(7, 0, 0), row_of(7, most, most)};
    CHECK(written_and_read(rows) == rows);
  }
}

TEST_CASE("同じ数ばかりの列は場所を取らない", "[dict][columns]") {
  std::vector<PassageColumns> rows;
  for (std::uint32_t i = 0; i < 4096; ++i) rows.push_back(row_of(3, i, 0));
  CHECK(dict::encode(rows, dict::ranking_columns).size() < 50);
  CHECK(dict::encode(rows, dict::place_columns).size() < 50);
}

TEST_CASE("途方もない行数の列は誤りになる", "[dict][columns]") {
  dict::ByteWriter out;
  out.number(std::uint64_t{1} << 40);
  for (int column = 0; column < 9; ++column)
    for (const int number : {0, 1}) out.number(number);
  CHECK_THROWS_AS(dict::PackedColumns(out.take(), dict::ranking_columns), Error);
}

TEST_CASE("同じ文は位置の順に番号が付き、死んだ行と隠れた行は数えない", "[dict][columns]") {
  std::vector<PassageColumns> rows = {row_of(1, 5, 77),
                                      row_of(1, 2, 77),
                                      row_of(2, 0, 77),
                                      row_of(1, 1, 77, PassageColumns::dead_flag),
                                      row_of(1, 0, 77, PassageColumns::hidden_flag),
                                      row_of(1, 3, 78),
                                      row_of(1, 9, 77)};
  rows[3].ordinal = 9;
  dict::number_equal_texts(rows);
  CHECK(rows[1].ordinal == 0);
  CHECK(rows[0].ordinal == 1);
  CHECK(rows[6].ordinal == 2);
  CHECK(rows[2].ordinal == 0);
  CHECK(rows[5].ordinal == 0);
  CHECK(rows[3].ordinal == 0);
  CHECK(rows[4].ordinal == 0);
}

TEST_CASE("十万の同じ文も、みな違う番号になる", "[dict][columns]") {
  std::vector<PassageColumns> rows;
  for (std::uint32_t i = 0; i < 100000; ++i) rows.push_back(row_of(1, i, 77));
  dict::number_equal_texts(rows);
  const auto read = written_and_read(rows);
  for (std::uint32_t i = 0; i < 100000; ++i)
    if (read[i].ordinal != i) FAIL("passage " << i << " is number " << read[i].ordinal);
}

TEST_CASE("旗は互いに混ざらない", "[dict][columns]") {
  PassageColumns row;
  CHECK(row.counts());
  row.flags =
      static_cast<std::uint8_t>(static_cast<int>(Recovery::doubtful) << PassageColumns::recovery_shift);
  CHECK(row.counts());
  CHECK(row.recovery() == Recovery::doubtful);
  row.flags |= PassageColumns::dead_flag;
  CHECK(row.dead());
  CHECK_FALSE(row.counts());
  CHECK(row.recovery() == Recovery::doubtful);
}

TEST_CASE("壊れた列は誤りか、名のある種類ばかりの列になる", "[dict][columns]") {
  const std::string ranking = dict::encode(some_rows(20), dict::ranking_columns);
  const std::string places = dict::encode(some_rows(20), dict::place_columns);
  const auto read = [](const std::string& of_ranking, const std::string& of_places) {
    for (const PassageColumns& row : dict::decode_passage_columns(of_ranking, of_places))
      if (name_of(row.block_kind()).empty()) FAIL("a kind without a name");
  };
  CHECK(test::refused_when_damaged(ranking, [&](const std::string& bytes) { read(bytes, places); }) > 100);
  CHECK(test::refused_when_damaged(places, [&](const std::string& bytes) { read(ranking, bytes); }) > 100);
}

TEST_CASE("知らない種類は誤りである", "[dict][columns]") {
  auto rows = some_rows(3);
  rows[1].kind = 12;
  CHECK_THROWS_AS(written_and_read(rows), Error);
}
