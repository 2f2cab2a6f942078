// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/error_report.hpp"

#include <catch2/catch.hpp>

#include "frontends/format/display_text.hpp"

using namespace hakusho;
using namespace hakusho::cli;

namespace {

Error fault_at(std::size_t place) {
  return Error(ErrorCode::bad_query, "query", "the quote is never closed", {}, place);
}

// The query line and the column of the caret.
std::pair<std::string, std::size_t> mark(const std::string& query, std::size_t place, std::size_t width) {
  const std::string text = error_report(fault_at(place), query, Language::english, width);
  const std::size_t second = text.find('\n') + 1;
  const std::size_t third = text.find('\n', second) + 1;
  return {text.substr(second, third - 1 - second), text.find('^') - third};
}

}  // namespace

TEST_CASE("誤りは1行で伝える", "[cli][error]") {
  const Error error(ErrorCode::io, Message("{0}", {"a\nb"}), "cannot be read", "look at it");
  CHECK(error_report(error, "", Language::english, 80) == "hakusho: a\\x0ab: cannot be read; look at it\n");
}

TEST_CASE("検索式の誤りの印は全角を2桁と数える", "[cli][error]") {
  const auto [line, column] = mark("(訓練 AND \"初動", 8, 80);
  CHECK(line == "  (訓練 AND \"初動");
  CHECK(column == 12);
}

TEST_CASE("長い検索式は誤りの周りだけを見せる", "[cli][error]") {
  std::string query;
  for (int i = 0; i < 1000; ++i) query += "訓";
  const std::size_t place = GENERATE(0, 1, 500, 999, 1000, 5000);
  const auto [line, column] = mark(query, place, 40);
  CAPTURE(place, line);
  CHECK(width_of(line) <= 40);
  CHECK(column <= 40);
  CHECK(column >= 2);
}

TEST_CASE("検索式の改行や制御文字は空白になる", "[cli][error]") {
  CHECK(mark("a\n\x1b[1m\"", 6, 80).first == "  a  [1m\"");
}
