// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/address.hpp"

#include <catch2/catch.hpp>

#include "searcher/trace/row_collector.hpp"

using namespace hakusho::searcher;

TEST_CASE("節、項番、年の所在を読む", "[searcher][trace][address]") {
  const auto address = address_in("2.7(ア)@2024");
  REQUIRE(address);
  CHECK(address->section == "2.7");
  CHECK(address->item == "ア");
  CHECK(address->year == 2024);
}

TEST_CASE("全角でも元号でも所在である", "[searcher][trace][address]") {
  const auto address = address_in("２．７（ア）＠令和６");
  REQUIRE(address);
  CHECK(address->section == "2.7");
  CHECK(address->item == "ア");
  CHECK(address->year == 2024);
}

TEST_CASE("年のない所在、項番のない所在", "[searcher][trace][address]") {
  CHECK(address_in("2.7(ア)")->year == std::nullopt);
  CHECK(address_in("2.7@R6")->item.empty());
  CHECK(address_in("(ア)@2024")->section.empty());
}

TEST_CASE("ふつうの検索語は所在ではない", "[searcher][trace][address]") {
  for (const char* text :
       {"初動対処訓練", "CYDER", "5G", "2024", "10:30", "a@b", "(ア)", "2.7(情報共有体制の構築)", ""}) {
    CAPTURE(text);
    CHECK_FALSE(address_in(text).has_value());
  }
}

TEST_CASE("見出しの番号を読む", "[searcher][trace][address]") {
  CHECK(heading_number("2.7 初動対処") == "2.7");
  CHECK(heading_number("第２章　情報通信の動向") == "第2章");
  CHECK(heading_number("1-2 人材") == "1-2");
  CHECK(heading_number("はじめに").empty());
}
