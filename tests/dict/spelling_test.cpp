// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/spelling.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "dict/spelling_data.hpp"

using namespace hakusho::dict;

namespace {

bool gives(const std::string& key, const std::string& other) {
  const auto spellings = spellings_of(key, {key.size()});
  return std::any_of(spellings.begin(), spellings.end(), [&](const Spelling& s) { return s.key == other; });
}

}  // namespace

TEST_CASE("異表記は規則の名とともに出る", "[dict][spelling]") {
  const auto spellings = spellings_of("サーバ", {9});
  REQUIRE(spellings.size() == 1);
  CHECK(spellings.front().key == "サーバー");
  CHECK(std::string(spellings.front().rule) == "katakana");
}

TEST_CASE("元の形は異表記に入らず、数は限りを超えない", "[dict][spelling]") {
  for (const std::string key :
       {"取組の手続及び見直しの申込に関する国会の取扱", "1万7千", "ウィルス", "。", "a"}) {
    const auto spellings = spellings_of(key, {key.size()}, 16);
    CHECK(spellings.size() <= 17);
    for (const Spelling& spelling : spellings) CHECK(spelling.key != key);
  }
}

TEST_CASE("語の中にある別の語は書き換えない", "[dict][spelling]") {
  CHECK_FALSE(gives("不手続書", "不手続き書"));
  const auto spellings = spellings_of("手続書", {6, 9});
  CHECK(std::any_of(spellings.begin(), spellings.end(), [](const auto& s) { return s.key == "手続き書"; }));
}

TEST_CASE("別名は語の境にあるものだけ見つかる", "[dict][thesaurus]") {
  const auto found = other_names_in("nictの訓練", {4, 7, 13});
  REQUIRE(found.size() == 2);
  CHECK(found[0].begin == 0);
  CHECK(found[0].end == 4);
  CHECK(found[0].names == std::vector<std::string>{"情報通信研究機構"});
  CHECK(found[1].names == std::vector<std::string>{"演習"});
  CHECK(other_names_in("xnict", {5}).empty());
}

TEST_CASE("表の組は二百を超え、別名の多い語はない", "[dict][thesaurus]") {
  CHECK(thesaurus_groups().groups() >= 200);
  CHECK(spelling_groups().groups() >= 300);
  CHECK(thesaurus_groups().others("訓練").size() <= 3);
  CHECK(thesaurus_groups().others("何でもない語").empty());
}

TEST_CASE("年代は年でなく、ほかの暦の年に書き換えない", "[dict][spelling]") {
  CHECK(gives("平成20年", "2008年"));
  CHECK_FALSE(gives("平成20年代", "2008年代"));
  CHECK_FALSE(gives("1980年代", "昭和55年代"));
  CHECK_FALSE(gives("1980年代", "1,980年代"));
}

TEST_CASE("表にある片仮名の語の間にも、中黒が入る", "[dict][spelling]") {
  const auto spellings = spellings_of("デジタルディバイド", {12, 27});
  const auto has = [&](const std::string& key) {
    return std::any_of(spellings.begin(), spellings.end(), [&](const Spelling& s) { return s.key == key; });
  };
  CHECK(has("デジタル・ディバイド"));
  CHECK(has("デジタル・デバイド"));
}

TEST_CASE("中黒のある語にも、別名がある", "[dict][spelling]") {
  const auto names = other_names_in("デジタル・デバイド", {12, 15, 27});
  REQUIRE(names.size() == 1);
  CHECK(std::find(names[0].names.begin(), names[0].names.end(), "情報格差") != names[0].names.end());
}
