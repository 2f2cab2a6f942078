// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/digest.hpp"

#include <catch2/catch.hpp>

using namespace hakusho::dict;

TEST_CASE("少しずつ渡しても、一度に渡したのと同じ要約になる", "[dict][digest]") {
  std::string bytes;
  for (int i = 0; i < 50'000; ++i) bytes += "白書" + std::to_string(i);
  for (const std::size_t piece : {1u, 7u, 4096u, 65'536u}) {
    Digester digester;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
      digester.add(std::string_view(bytes).substr(at, piece));
    CHECK(digester.text() == digest(bytes));
  }
  CHECK(Digester().text() == digest(""));
}
