// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/memory_file.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <utility>

using hakusho::dict::MemoryFile;

namespace {

std::string contents_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("名前で開けば、渡したバイト列が読める", "[dict][memory_file]") {
  const std::string bytes = GENERATE(std::string(), std::string("a\0b\n", 4), std::string(5'000'000, 'x'));
  const MemoryFile file(bytes);
  CHECK((contents_of(file.path()) == bytes));
}

TEST_CASE("名前にコンマも空白もない", "[dict][memory_file]") {
  CHECK(MemoryFile("x").path().find_first_of(", ") == std::string::npos);
}

TEST_CASE("先に開いた者は、後でも読める", "[dict][memory_file]") {
  std::ifstream in;
  {
    const MemoryFile file("残る");
    in.open(file.path(), std::ios::binary);
    REQUIRE(in);
  }
  CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == "残る");
}

TEST_CASE("二つの中身は混ざらない", "[dict][memory_file]") {
  const MemoryFile one("一");
  const MemoryFile two("二");
  CHECK(contents_of(one.path()) == "一");
  CHECK(contents_of(two.path()) == "二");
}
