// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/byte_stream.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "tests/support/hostile_bytes.hpp"

using namespace hakusho;
using dict::ByteReader;
using dict::ByteWriter;

TEST_CASE("数はどの大きさでも元に戻る", "[dict][bytes]") {
  for (const std::uint64_t value :
       {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{16383},
        std::uint64_t{1} << 32, std::uint64_t{1} << 63, std::numeric_limits<std::uint64_t>::max()}) {
    ByteWriter out;
    out.number(value);
    ByteReader in(out.bytes());
    CHECK(in.number() == value);
    CHECK(in.at_end());
  }
}

TEST_CASE("七桁ごとに一バイトである", "[dict][bytes]") {
  ByteWriter out;
  out.number(127);
  out.number(128);
  CHECK(out.bytes() == "\x7F\x80\x01");
}

TEST_CASE("あるかないか分からない数は、負でも最大でも元に戻る", "[dict][bytes]") {
  for (const std::optional<int> value :
       {std::optional<int>(), std::optional(0), std::optional(-1), std::optional(2024),
        std::optional(std::numeric_limits<int>::max()), std::optional(std::numeric_limits<int>::min())}) {
    ByteWriter out;
    out.optional_number(value);
    CHECK(ByteReader(out.bytes()).optional_number() == value);
  }
}

TEST_CASE("空の文字列と、ない文字列は違う", "[dict][bytes]") {
  ByteWriter out;
  out.optional_text(std::nullopt);
  out.optional_text("");
  out.text(std::string("a\0b", 3));
  ByteReader in(out.bytes());
  CHECK_FALSE(in.optional_text());
  CHECK(in.optional_text() == "");
  CHECK(in.text() == std::string_view("a\0b", 3));
  CHECK(in.at_end());
}

TEST_CASE("終わりを越えて読むと誤りになる", "[dict][bytes]") {
  CHECK_THROWS_AS(ByteReader("").number(), Error);
  CHECK_THROWS_AS(ByteReader("\x80").number(), Error);
  CHECK_THROWS_AS(ByteReader("\x05"
                             "abcd")
                      .text(),
                  Error);
  CHECK_THROWS_AS(ByteReader("\x06"
                             "abcd")
                      .optional_text(),
                  Error);
}

TEST_CASE("終わらない数や途方もない長さは誤りになる", "[dict][bytes]") {
  CHECK_THROWS_AS(ByteReader(std::string(20, '\xFF')).number(), Error);
  const std::string huge =
      "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"
      "abc";
  CHECK_THROWS_AS(ByteReader(huge).text(), Error);
  CHECK_THROWS_AS(ByteReader(huge).optional_text(), Error);
}

TEST_CASE("でたらめなバイトからは、誤りか値しか出ない", "[dict][bytes]") {
  ByteWriter out;
  out.number(300);
  out.text("本文");
  out.optional_number(-5);
  out.optional_text("題");
  CHECK(test::refused_when_damaged(out.bytes(), [](const std::string& bytes) {
          ByteReader in(bytes);
          in.number();
          in.text();
          in.optional_number();
          in.optional_text();
        }) > 100);
}
