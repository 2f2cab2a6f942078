// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/numerals.hpp"

#include <catch2/catch.hpp>
#include <string_view>

using namespace hakusho::dict;

namespace {

// Whether the last place of `part` in `text` tears a number apart.
bool cuts(std::string_view text, std::string_view part) {
  const std::size_t begin = text.rfind(part);
  REQUIRE(begin != text.npos);
  return cuts_number(text, begin, begin + part.size());
}

}  // namespace

TEST_CASE("長い数の終わりは、数をちぎったものである", "[dict][numerals]") {
  CHECK(cuts("418万人", "8万人"));
  CHECK(cuts("73.8兆円", "3.8兆円"));
  CHECK(cuts("73.8兆円", "8兆円"));
  CHECK(cuts("4,418万人", "418万人"));
  CHECK(cuts("1万5千人", "5千人"));
}

TEST_CASE("長い数の初めは、数をちぎったものである", "[dict][numerals]") {
  CHECK(cuts("第230号", "第23"));
  CHECK(cuts("2.5.1節", "2.5"));
  CHECK(cuts("12,345件", "12"));
}

TEST_CASE("数の外で始まり終わるものは、数をちぎらない", "[dict][numerals]") {
  CHECK_FALSE(cuts("約8万人", "8万人"));
  CHECK_FALSE(cuts("令和5年度", "5年度"));
  CHECK_FALSE(cuts("418万人", "万人"));
  CHECK_FALSE(cuts("418万人", "418"));
  CHECK_FALSE(cuts("8万人", "8万人"));
}

TEST_CASE("数を並べる点や読点は、数をつながない", "[dict][numerals]") {
  CHECK_FALSE(cuts("第2,3章", "3章"));
  CHECK_FALSE(cuts("第2、3章", "3章"));
  CHECK_FALSE(cuts("終わった.5人", "5人"));
}
