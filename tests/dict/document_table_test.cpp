// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/document_table.hpp"

#include <catch2/catch.hpp>

#include "dict/byte_stream.hpp"
#include "dict/compressor.hpp"
#include "tests/support/hostile_bytes.hpp"

using namespace hakusho;
using dict::DocumentEntry;

namespace {

std::vector<DocumentEntry> table() {
  DocumentEntry known;
  known.id = 0xFEDCBA9876543210u;
  known.path = "令和5年版/本文.pdf";
  known.file = "/data/\x83\x5C.pdf";  // a name in CP932
  known.content_hash = "0123";
  known.metadata = {
      "電子安全白書",        "電子安全", "電子安全庁", 2023, "2023-07-04", "https://example.go.jp/",
      "電子安全会議(第3回)", 147};
  DocumentEntry unknown;
  unknown.alive = false;
  return {known, unknown};
}

}  // namespace

TEST_CASE("資料の表は、知らないことも含めて元に戻る", "[dict][documents]") {
  CHECK(dict::decode_document_table(dict::encode(std::span<const DocumentEntry>(table()))) == table());
  CHECK(dict::decode_document_table(dict::encode(std::span<const DocumentEntry>())).empty());
}

TEST_CASE("資料の番号は十六桁で印字される", "[dict][documents]") {
  CHECK(dict::document_id_text(0) == "0000000000000000");
  CHECK(dict::document_id_text(0xFEDCBA9876543210u) == "fedcba9876543210");
}

TEST_CASE("壊れた表は誤りか別の表になり、倒れない", "[dict][documents]") {
  const std::string packed = dict::encode(std::span<const DocumentEntry>(table()));
  CHECK(test::refused_when_damaged(
            packed, [](const std::string& bytes) { dict::decode_document_table(bytes); }) > 50);
  const std::string bytes = dict::unpack_block(packed);
  CHECK(test::refused_when_damaged(bytes, [](const std::string& damaged) {
          dict::decode_document_table(dict::pack_block(damaged));
        }) > 50);
}

TEST_CASE("途方もない行数は誤りになる", "[dict][documents]") {
  dict::ByteWriter out;
  out.number(UINT64_MAX);
  CHECK_THROWS_AS(dict::decode_document_table(dict::pack_block(out.bytes())), Error);
}

TEST_CASE("内容の指紋は生きた資料だけで決まり、並びによらない", "[dict][documents]") {
  auto rows = table();
  const std::string one = dict::contents_fingerprint(rows, "辞書");
  std::swap(rows[0], rows[1]);
  CHECK(dict::contents_fingerprint(rows, "辞書") == one);
  rows.erase(rows.begin());  // the dead one
  CHECK(dict::contents_fingerprint(rows, "辞書") == one);
  CHECK(dict::contents_fingerprint(rows, "別の辞書") != one);
  rows[0].content_hash = "4567";
  CHECK(dict::contents_fingerprint(rows, "辞書") != one);
}
