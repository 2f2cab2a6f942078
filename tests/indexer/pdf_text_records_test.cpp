// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_text_records.hpp"

#include <catch2/catch.hpp>

using namespace hakusho::indexer;

namespace {

std::string record(const std::string& name, const std::string& value) {
  return name + " " + std::to_string(value.size()) + "\n" + value + "\n";
}

const std::string greeting = "hakusho-pdf 1\n";

}  // namespace

TEST_CASE("助けのプログラムの言うことを頁ごとに読む", "[indexer][pdf]") {
  const auto read =
      parse_text_records(greeting + record("title", "年次報告") + record("page", "1 595.00 842.00") +
                          record("label", "A-1") + record("text", "一行\n二行\n") + record("page", "2 0 0") +
                          record("reason", "no-text") + record("end", ""));
  REQUIRE(read);
  CHECK(read->title == "年次報告");
  REQUIRE(read->pages.size() == 2);
  CHECK(read->pages[0].number == 1);
  CHECK(read->pages[0].height == 842);
  CHECK(read->pages[0].label == "A-1");
  CHECK(read->pages[0].text == "一行\n二行\n");
  CHECK(read->pages[0].reason.empty());
  CHECK(read->pages[1].reason == "the page has no text");
}

TEST_CASE("知らない名は読み飛ばす", "[indexer][pdf]") {
  const auto read = parse_text_records(greeting + record("page", "1 0 0") + record("colour", "red") +
                                        record("text", "訓練") + record("end", ""));
  REQUIRE(read);
  CHECK(read->pages.at(0).text == "訓練");
}

TEST_CASE("終わりの印がなければ使わない", "[indexer][pdf]") {
  const std::string whole = greeting + record("page", "1 0 0") + record("text", "訓練") + record("end", "");
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK_FALSE(parse_text_records(whole.substr(0, size)));
  CHECK(parse_text_records(whole));
}

TEST_CASE("長さの数がおかしければ使わない", "[indexer][pdf]") {
  const auto head = GENERATE(as<std::string>(), "text -1\n", "text 99999999999999999999999\n",
                             "text 18446744073709551615\n", "text x\n", "text\n", "text 3x\nabc\n", " \n");
  CAPTURE(head);
  CHECK_FALSE(parse_text_records(greeting + record("page", "1 0 0") + head + record("end", "")));
}

TEST_CASE("壊れた UTF-8 と制御文字は直される", "[indexer][pdf]") {
  const auto read =
      parse_text_records(greeting + record("page", "1 0 0") + record("text", "訓\xFF\f練\x01\n") +
                          record("label", "A\n1") + record("end", ""));
  REQUIRE(read);
  CHECK(read->pages[0].text == "訓\xEF\xBF\xBD 練 \n");
  CHECK(read->pages[0].label == "A 1");
}
