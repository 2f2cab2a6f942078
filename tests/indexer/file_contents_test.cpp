// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/file_contents.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "tests/support/reading.hpp"
#include "tests/support/small_index.hpp"
#include "tests/support/without_privileges.hpp"

using namespace hakusho;
using namespace hakusho::test;
using indexer::file_contents;

namespace {

std::string written(const TemporaryFolder& folder, const std::string& bytes) {
  std::ofstream(folder / "a", std::ios::binary) << bytes;
  return folder / "a";
}

std::optional<ErrorCode> refusal(const std::string& file, std::size_t most = 100) {
  const auto error = error_of([&] { file_contents(file, most); });
  return error ? std::optional(error->code()) : std::nullopt;
}

}  // namespace

TEST_CASE("ファイルのバイトは、NUL も改行もそのまま読まれる", "[indexer][file_contents]") {
  const TemporaryFolder folder;
  const std::string bytes("訓\0\r\n\xFF", 7);
  CHECK(file_contents(written(folder, bytes), 100) == bytes);
}

TEST_CASE("空のファイルは空である", "[indexer][file_contents]") {
  const TemporaryFolder folder;
  CHECK(file_contents(written(folder, ""), 0).empty());
}

TEST_CASE("限りを一つでも越えれば断る", "[indexer][file_contents]") {
  const TemporaryFolder folder;
  const std::string file = written(folder, "12345");
  CHECK(file_contents(file, 5) == "12345");
  CHECK(refusal(file, 4) == ErrorCode::unsupported);
}

TEST_CASE("ないもの、フォルダー、装置、パイプは、待たずに断る", "[indexer][file_contents]") {
  const TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(refusal(folder / "nothing") == ErrorCode::io);
  CHECK(refusal(folder.path()) == ErrorCode::io);
  CHECK(refusal("/dev/zero") == ErrorCode::io);
  CHECK(refusal(folder / "pipe") == ErrorCode::io);
}

TEST_CASE("ないファイルは、ないと言う", "[indexer][file_contents]") {
  const auto error = error_of([] { file_contents("/訓練/ない.txt", 1); });
  REQUIRE(error);
  CHECK(error->reason().text() == "there is no such file");
}

TEST_CASE("フォルダーは、フォルダーだと言う", "[indexer][file_contents]") {
  const TemporaryFolder folder;
  const auto error = error_of([&] { file_contents(folder.path(), 1); });
  REQUIRE(error);
  CHECK(error->reason().text() == "this is a folder");
}

TEST_CASE("許しのないものは断る", "[indexer][file_contents]") {
  const TemporaryFolder folder;
  const std::string file = written(folder, "x");
  ::chmod(file.c_str(), 0);
  std::optional<ErrorCode> code;
  without_privileges([&] { code = refusal(file); });
  CHECK(code == ErrorCode::io);
}
