// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/line_marker.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

using namespace hakusho::indexer;

namespace {

MarkerFamily family_of(std::string_view line) {
  const auto marker = read_marker(line);
  return marker ? marker->family : MarkerFamily::none;
}

int number_of(std::string_view line) {
  const auto marker = read_marker(line);
  return marker ? marker->number : -1;
}

std::string title_of(std::string_view line) {
  const auto marker = read_marker(line);
  return marker ? std::string(line.substr(marker->length)) : "";
}

}  // namespace

TEST_CASE("見出しの番号は、それぞれの仲間に分かれる", "[indexer][line_marker]") {
  const auto [line, family] = GENERATE(table<std::string, MarkerFamily>({
      {"第1編　総論", MarkerFamily::hen},         {"第1部　総論", MarkerFamily::bu},
      {"第1章　総論", MarkerFamily::sho},         {"第1節　総論", MarkerFamily::setsu},
      {"第1款　総論", MarkerFamily::kan},         {"第1目　総論", MarkerFamily::moku},
      {"第1　総論", MarkerFamily::dai},           {"Ⅰ　総論", MarkerFamily::roman},
      {"I. 総論", MarkerFamily::roman},           {"一　総論", MarkerFamily::kanji},
      {"1　総論", MarkerFamily::number},          {"1. 総論", MarkerFamily::number},
      {"1.1 総論", MarkerFamily::dotted},         {"1-1　総論", MarkerFamily::dotted},
      {"1.1.1 総論", MarkerFamily::dotted_twice}, {"1.1.1.1 総論", MarkerFamily::dotted_thrice},
      {"（一）総論", MarkerFamily::paren_kanji},  {"（1）総論", MarkerFamily::paren_number},
      {"(1)総論", MarkerFamily::paren_number},    {"1) 総論", MarkerFamily::half_paren},
      {"ア　総論", MarkerFamily::kana},           {"（ア）総論", MarkerFamily::paren_kana},
      {"①総論", MarkerFamily::circled},           {"A　総論", MarkerFamily::latin},
      {"（A）総論", MarkerFamily::paren_latin},   {"a. 総論", MarkerFamily::small_latin},
      {"（a）総論", MarkerFamily::paren_small},
  }));
  CAPTURE(line);
  CHECK(family_of(line) == family);
  CHECK(number_of(line) == 1);
  CHECK(title_of(line) == "総論");
}

TEST_CASE("全角の番号は半角と同じに読む", "[indexer][line_marker]") {
  const auto [wide, narrow] = GENERATE(table<std::string, std::string>({{"第１２章　総論", "第12章　総論"},
                                                                        {"１２　総論", "12　総論"},
                                                                        {"１．２　総論", "1.2　総論"},
                                                                        {"１－２　総論", "1-2　総論"},
                                                                        {"（１２）総論", "(12)総論"},
                                                                        {"３）総論", "3)総論"},
                                                                        {"Ｂ　総論", "B　総論"},
                                                                        {"（ｂ）総論", "(b)総論"}}));
  CAPTURE(wide);
  CHECK(family_of(wide) == family_of(narrow));
  CHECK(number_of(wide) == number_of(narrow));
}

TEST_CASE("漢数字の番号を読む", "[indexer][line_marker]") {
  const auto [line, number] = GENERATE(table<std::string, int>({{"第一章　総論", 1},
                                                                {"第十章　総論", 10},
                                                                {"第十二章　総論", 12},
                                                                {"第二十章　総論", 20},
                                                                {"第二十三章　総論", 23},
                                                                {"第百二章　総論", 102},
                                                                {"第二五章　総論", 25},
                                                                {"（十一）総論", 11}}));
  CAPTURE(line);
  CHECK(number_of(line) == number);
}

TEST_CASE("五十音の番号は順に数える", "[indexer][line_marker]") {
  CHECK(number_of("（ア）総論") == 1);
  CHECK(number_of("（カ）総論") == 6);
  CHECK(number_of("（ン）総論") == 46);
}

TEST_CASE("点で区切った番号は、章と終わりの数を持つ", "[indexer][line_marker]") {
  const auto marker = read_marker("3.2.14 総論");
  REQUIRE(marker);
  CHECK(std::tuple(marker->chapter, marker->number) == std::tuple(3, 14));
}

TEST_CASE("枝番の章も章である", "[indexer][line_marker]") {
  CHECK(family_of("第2章の2　総論") == MarkerFamily::sho);
  CHECK(title_of("第2章の2　総論") == "総論");
}

TEST_CASE("全角の空白が後ろにあることが分かる", "[indexer][line_marker]") {
  CHECK(read_marker("1　総論")->wide_space);
  CHECK_FALSE(read_marker("1 総論")->wide_space);
}

TEST_CASE("番号で始まる文や語は、番号の付いた行ではない", "[indexer][line_marker]") {
  const auto line = GENERATE(as<std::string>(), "", "総論", "第1章では総論を述べる。", "第1回訓練",
                             "第三者機関", "2019年度の訓練", "2019 年の訓練", "7 月の訓練", "1月の訓練",
                             "3.14の値", "10,000人", "1人", "アクセス", "ア", "A 社の訓練", "e.g. training",
                             "一般の訓練", "一部　", "（株）訓練", "（訓練）", "（1", "(100)訓練",
                             "1234　訓練", "第", "第　1章", "Vol. 3", "IT 訓練", "X線", "0　訓練");
  CAPTURE(line);
  CHECK(family_of(line) == MarkerFamily::none);
}

TEST_CASE("年月日でない漢字の前の数は番号である", "[indexer][line_marker]") {
  CHECK(family_of("1 日本の訓練") == MarkerFamily::number);
  CHECK(family_of("2 年金の記録") == MarkerFamily::number);
}

TEST_CASE("壊れた文字と長い数でも落ちない", "[indexer][line_marker]") {
  for (const std::string& line :
       {std::string("第\xE3"), std::string("第1\xE7\xAB"), std::string("(\xFF)"), std::string("1.\xEF\xBC"),
        std::string(100000, '1'), std::string(100000, '('), "第" + std::string(100000, '9') + "章",
        std::string("1\0 訓練", 9)})
    CHECK_NOTHROW(read_marker(line));
}

TEST_CASE("条は本文が続くので、番号とは別に見る", "[indexer][line_marker]") {
  CHECK(begins_with_article("第12条　国は、訓練を行う。"));
  CHECK(begins_with_article("第十二条の二　国は、訓練を行う。"));
  CHECK_FALSE(begins_with_article("第12章　訓練"));
  CHECK_FALSE(begins_with_article("条"));
}

TEST_CASE("番号の前後が空いた章も章である", "[indexer][line_marker]") {
  CHECK(family_of("第 1 章　訓練") == MarkerFamily::sho);
  CHECK(number_of("第 12 部　訓練") == 12);
  CHECK(title_of("第 1 章　訓練") == "訓練");
  CHECK(family_of("第 1 回　訓練") == MarkerFamily::none);
}
