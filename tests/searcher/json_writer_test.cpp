// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/export/json_writer.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <nlohmann/json.hpp>

using hakusho::searcher::JsonWriter;

namespace {

template <typename T>
std::string written(const T& value) {
  JsonWriter json;
  json.value(value);
  std::string text = json.finish();
  text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("どの文字も JSON の解析器が元の文字列に戻す", "[export][json]") {
  std::string text = "「引用」\"\\/\u2028\U00020B9F";
  for (char byte = 1; byte < 0x20; ++byte) text += byte;
  text += '\x7f';
  text += '\0';
  CHECK(nlohmann::json::parse(written(text)).get<std::string>() == text);
}

TEST_CASE("壊れた UTF-8 は U+FFFD になり JSON は正しいまま", "[export][json]") {
  CHECK(written(std::string("a\xE3\x81z")) == "\"a\uFFFD\uFFFDz\"");
}

TEST_CASE("数は短く書き、数でないものは null", "[export][json]") {
  CHECK(written(12.34567) == "12.3457");
  CHECK(written(0.0) == "0");
  CHECK(nlohmann::json::parse(written(1e300)).get<double>() == 1e300);
  CHECK(written(std::numeric_limits<double>::infinity()) == "null");
  CHECK(written(std::nan("")) == "null");
  CHECK(written(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
  CHECK(written(-7) == "-7");
}

TEST_CASE("空の入れ物と入れ子に余分なコンマがない", "[export][json]") {
  JsonWriter json;
  json.begin_object();
  json.member("a", std::vector<int>{});
  json.key("b");
  json.begin_array();
  json.begin_object();
  json.end_object();
  json.line_break();
  json.begin_array();
  json.end_array();
  json.end_array();
  json.member("c", std::optional<int>());
  json.member("d", true);
  json.end_object();
  CHECK(json.finish() == "{\"a\":[],\"b\":[{},\n[]],\"c\":null,\"d\":true}\n");
}
