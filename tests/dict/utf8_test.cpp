// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/utf8.hpp"

#include <catch2/catch.hpp>

using namespace hakusho::dict;

TEST_CASE("日本語の符号位置を数える", "[dict][utf8]") {
  CHECK(count_code_points("情報通信白書2024") == 10);
}

TEST_CASE("壊れた UTF-8 は1バイトずつ U+FFFD になる", "[dict][utf8]") {
  const auto [broken, repaired] = GENERATE(table<std::string, std::string>({
      {"\xE3\x81", "\uFFFD\uFFFD"},            // cut short
      {"\xC0\xAF", "\uFFFD\uFFFD"},            // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},  // a surrogate
      {"a\xFF"
       "b",
       "a\uFFFD"
       "b"},
      {"\xF5\x80\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // above U+10FFFF
  }));
  CAPTURE(broken);
  CHECK(repaired_utf8(broken) == repaired);
  CHECK_FALSE(is_valid_utf8(broken));
}

TEST_CASE("本物の U+FFFD は壊れた文字ではない", "[dict][utf8]") {
  CHECK(is_valid_utf8("\uFFFD"));
}

TEST_CASE("符号化して復号すると元に戻る", "[dict][utf8]") {
  for (char32_t c : {U'\x41', U'\xE9', U'政', U'\U00020B9F', U'\U0010FFFF'}) {
    std::string text;
    append_utf8(text, c);
    std::size_t position = 0;
    CHECK(next_code_point(text, position) == c);
    CHECK(position == text.size());
  }
}

TEST_CASE("符号位置の番号からバイト位置を得る", "[dict][utf8]") {
  CHECK(byte_offset("a令和", 2) == 4);
  CHECK(byte_offset("a令和", 9) == 7);
}
