// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/file_head.hpp"

#include <catch2/catch.hpp>
#include <cerrno>
#include <fstream>
#include <limits>

#include "dict/index_stub.hpp"
#include "dict/memory_file.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace hakusho::dict;
using hakusho::test::TemporaryFolder;

namespace {

std::string generation_in_stub(const std::string& stub) {
  const TemporaryFolder folder;
  std::ofstream(folder / "XAPIANDB", std::ios::binary) << stub;
  return generation_named_in(folder.path());
}

}  // namespace

TEST_CASE("ファイルの先頭を、求めた長さまで読む", "[dict][file_head]") {
  const MemoryFile file("情報通信白書");
  CHECK(head_of_file(file.path(), 6)->bytes == "情報");
  CHECK(head_of_file(file.path(), 0)->bytes.empty());
  CHECK(head_of_file(file.path(), std::numeric_limits<std::size_t>::max())->bytes == "情報通信白書");
  CHECK(head_of_file(file.path(), 6)->status.st_size == 18);
}

TEST_CASE("ないファイルとフォルダは読めず、errnoがわけを言う", "[dict][file_head]") {
  const TemporaryFolder folder;
  CHECK_FALSE(head_of_file(folder / "none", 8));
  CHECK(errno == ENOENT);
  CHECK_FALSE(head_of_file(folder.path(), 8));
  CHECK(errno == EISDIR);
}

TEST_CASE("空のファイルは空として読める", "[dict][file_head]") {
  const MemoryFile empty("");
  REQUIRE(head_of_file(empty.path(), 8));
  CHECK(head_of_file(empty.path(), 8)->bytes.empty());
}

TEST_CASE("スタブの名指す世代は、注のあとの一行にある", "[dict][index_stub]") {
  CHECK(generation_in_stub("auto generation-1\n") == "generation-1");
  CHECK(generation_in_stub("auto generation-1") == "generation-1");
  CHECK(generation_in_stub("# 注\n#\nauto generation-2\nauto generation-3\n") == "generation-2");
  CHECK(generation_in_stub("generation-4\n") == "generation-4");
}

TEST_CASE("スタブがないか、注だけか、空なら、世代はない", "[dict][index_stub]") {
  CHECK(generation_named_in(TemporaryFolder().path()).empty());
  CHECK(generation_named_in("/nowhere/at/all").empty());
  for (const std::string stub : {"", "\n", "#", "# 注だけ\n", "auto "})
    CHECK(generation_in_stub(stub).empty());
  CHECK(generation_in_stub(std::string(1 << 20, '#')).empty());
}
