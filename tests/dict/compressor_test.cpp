// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/compressor.hpp"

#include <catch2/catch.hpp>

#include "tests/support/hostile_bytes.hpp"

using namespace hakusho;
using dict::Compressor;
using dict::TextPacker;
using dict::TextUnpacker;

namespace {

std::vector<std::string> samples() {
  std::vector<std::string> all;
  for (int i = 0; i < 400; ++i)
    all.push_back("第" + std::to_string(i) + "回の演習では、地方公共団体の職員が初動対処の手順を確かめ、" +
                  std::to_string(i * 37 % 101) + "件の課題を得た。これを次の年度の計画に反映する。");
  return all;
}

}  // namespace

TEST_CASE("本文は詰めて元に戻る", "[dict][compressor]") {
  const Compressor with(Compressor::train(samples())), without("");
  CHECK_FALSE(with.dictionary().empty());
  for (const Compressor* compressor : {&with, &without}) {
    TextPacker packer(*compressor);
    TextUnpacker unpacker(*compressor);
    std::string out;
    for (const std::string& text :
         {std::string(), std::string("あ"), samples()[3], std::string(300000, 'x')}) {
      unpacker.unpack(packer.pack(text), out);
      CHECK(out == text);
    }
  }
}

TEST_CASE("学んだ辞書があれば短い本文がよく縮む", "[dict][compressor]") {
  const Compressor with(Compressor::train(samples())), without("");
  const std::string text = "第500回の演習では、地方公共団体の職員が初動対処の手順を確かめ、3件の課題を得た。";
  CHECK(TextPacker(with).pack(text).size() * 2 < TextPacker(without).pack(text).size());
}

TEST_CASE("学ぶ例が少なければ辞書なしで済ませる", "[dict][compressor]") {
  CHECK(Compressor::train({}).empty());
  CHECK(Compressor::train({"あ", "い"}).empty());
  CHECK(Compressor::train(std::vector<std::string>(100, "")).empty());
}

TEST_CASE("壊れた辞書は誤りになる", "[dict][compressor]") {
  std::string dictionary = Compressor::train(samples());
  REQUIRE(dictionary.size() > 100);
  for (std::size_t i = 8; i < 60; ++i) dictionary[i] = '\xFF';
  CHECK_THROWS_AS(Compressor(dictionary), Error);
}

TEST_CASE("壊れた本文は誤りか別の本文になり、倒れない", "[dict][compressor]") {
  const Compressor compressor(Compressor::train(samples()));
  TextUnpacker unpacker(compressor);
  std::string out;
  const std::string packed = TextPacker(compressor).pack(samples()[7] + samples()[9]);
  CHECK(test::refused_when_damaged(packed, [&](const std::string& bytes) { unpacker.unpack(bytes, out); }) >
        packed.size());
  unpacker.unpack(packed, out);
  CHECK(out == samples()[7] + samples()[9]);  // the unpacker is as good as before
}

TEST_CASE("長い塊も詰めて元に戻り、壊れれば誤りになる", "[dict][compressor]") {
  const std::string bytes = std::string(1 << 20, 'a') + samples()[1];
  CHECK(dict::unpack_block(dict::pack_block(bytes)) == bytes);
  CHECK(dict::unpack_block(dict::pack_block("")).empty());
  CHECK(test::refused_when_damaged(dict::pack_block(samples()[1]),
                                   [](const std::string& damaged) { dict::unpack_block(damaged); }) > 50);
}

TEST_CASE("途方もない大きさを名乗る塊に、記憶は割かれない", "[dict][compressor]") {
  // A frame header with an eight-byte size of one gigabyte, and next to nothing behind it.
  const std::string frame =
      std::string("\x28\xB5\x2F\xFD\xE0", 5) + std::string("\0\0\0\x40\0\0\0\0", 8) + "\x01";
  CHECK_THROWS_AS(dict::unpack_block(frame), Error);
}
