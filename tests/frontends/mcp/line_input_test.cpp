// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/mcp/line_input.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <hakusho/error.hpp>
#include <string>
#include <vector>

using hakusho::mcp::InputLine;
using hakusho::mcp::LineInput;

namespace {

/// The lines of a text that comes through a pipe, with "!" for those that are too long.
std::vector<std::string> lines_of(const std::string& text, std::size_t longest = 10) {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  REQUIRE(write(ends[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
  close(ends[1]);
  LineInput input(ends[0], longest);
  std::vector<std::string> lines;
  while (const auto line = input.next()) lines.push_back(line->too_long ? "!" : line->text);
  close(ends[0]);
  return lines;
}

}  // namespace

TEST_CASE("line input: lines come without their ends", "[mcp]") {
  CHECK(lines_of("a\nb\n") == std::vector<std::string>{"a", "b"});
  CHECK(lines_of("a\n\nb") == std::vector<std::string>{"a", "", "b"});
  CHECK(lines_of("") == std::vector<std::string>{});
  CHECK(lines_of("\n") == std::vector<std::string>{""});
}

TEST_CASE("line input: the longest line is let through, one byte more is not", "[mcp]") {
  CHECK(lines_of("1234567890\nb\n") == std::vector<std::string>{"1234567890", "b"});
  CHECK(lines_of("12345678901\nb\n") == std::vector<std::string>{"!", "b"});
  CHECK(lines_of("1234567890") == std::vector<std::string>{"1234567890"});
  CHECK(lines_of("12345678901") == std::vector<std::string>{"!"});
}

TEST_CASE("line input: a line that is read in several pieces is passed over as one", "[mcp]") {
  const std::string long_line(60'000, 'x');
  CHECK(lines_of(long_line + "\nb\n", 100) == std::vector<std::string>{"!", "b"});
  CHECK(lines_of("a\n" + long_line, 100) == std::vector<std::string>{"a", "!"});
}

TEST_CASE("line input: NUL and bytes that are no UTF-8 are handed on", "[mcp]") {
  const std::string odd("a\0\xFF", 3);
  CHECK(lines_of(odd + "\n") == std::vector<std::string>{odd});
}

TEST_CASE("line input: what cannot be read is an error", "[mcp]") {
  LineInput input(-1);
  CHECK_THROWS_AS(input.next(), hakusho::Error);
}
