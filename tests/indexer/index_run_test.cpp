// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <hakusho/index_writer.hpp>

#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::test;

namespace {

struct Collection {
  TemporaryFolder folder;

  Collection() {
    std::filesystem::create_directory(folder / "in");
    for (int file = 0; file < 5; ++file) write(file, "初動対処訓練を実施した。");
  }
  void write(int file, const std::string& line) const {
    std::ofstream out(folder / ("in/r" + std::to_string(file + 1) + ".txt"));
    for (int i = 0; i < 20; ++i) out << "第" << i << "の文書の" << file << "番である。\n\n";
    out << line << "\n";
  }
  IndexReport run(IndexOptions options = {}) const {
    return IndexWriter(folder / "index", std::move(options)).index({folder / "in"});
  }
};

}  // namespace

TEST_CASE("はじめの実行はすべてのファイルを索引に入れる", "[indexer][index_run]") {
  const IndexReport report = Collection().run();
  CHECK(report.added == 5);
  CHECK(report.skipped.empty());
  CHECK(report.passages_written == report.passages_total);
}

TEST_CASE("二度目の実行は何も入れない", "[indexer][index_run]") {
  const Collection collection;
  const std::size_t passages = collection.run().passages_total;
  const IndexReport again = collection.run();
  CHECK(again.unchanged == 5);
  CHECK(again.added + again.replaced + again.removed + again.passages_written == 0);
  CHECK(again.bytes_read == 0);
  CHECK(again.passages_total == passages);
}

TEST_CASE("一行変われば、そのファイルだけを入れ替える", "[indexer][index_run]") {
  const Collection collection;
  const std::size_t passages = collection.run().passages_total;
  collection.write(2, "初動対処訓練を延期した。");
  const IndexReport report = collection.run();
  CHECK(report.replaced == 1);
  CHECK(report.unchanged == 4);
  CHECK(report.passages_total == passages);
  CHECK(report.passages_written == passages / 5);
}

TEST_CASE("中断された実行は、索引を元のままにする", "[indexer][index_run]") {
  const Collection collection;
  collection.run();
  for (int file = 0; file < 5; ++file) collection.write(file, "取り消される文である。");
  IndexOptions options;
  options.cancelled = [] { return true; };
  CHECK_THROWS_AS(collection.run(options), Error);
  const IndexReport report = collection.run();
  CHECK(report.replaced == 5);
}

TEST_CASE("小さい索引に大きい文書が加わっても、何も失われない", "[indexer][index_run]") {
  // More rows than one chunk of the columns holds, where the older generation has one chunk only.
  const TemporaryFolder folder;
  std::ofstream(folder / "small.txt") << "小さい文書である。\n";
  IndexWriter(folder / "index").index({folder / "small.txt"});
  {
    std::ofstream large(folder / "large.jsonl");
    for (int i = 0; i < 20'000; ++i) large << "{\"text\":\"大きい文書の" << i << "番の文である。\"}\n";
  }
  CHECK(IndexWriter(folder / "index").index({folder / "large.jsonl"}).passages_total == 20'001);
  const IndexReport again =
      IndexWriter(folder / "index").index({folder / "small.txt", folder / "large.jsonl"});
  CHECK(again.unchanged == 2);
  CHECK(again.passages_total == 20'001);
}
