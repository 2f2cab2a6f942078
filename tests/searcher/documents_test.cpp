// SPDX-License-Identifier: GPL-2.0-or-later
// Documents of an index, their files, and being stopped.
#include <catch2/catch.hpp>
#include <hakusho/error.hpp>
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "tests/support/reading.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::test;

namespace {

struct Reports : SmallIndex {
  Reports() {
    write_text("令和5年版.txt", "情報通信白書 令和5年版\n\n電波の利用を調べた。\n");
    write_text("平成30年版.txt", "情報通信白書 平成30年版\n\n電波の利用を調べた。\n");
    write("c.jsonl", {{"訓練を行った。", "計画", 2020}, {"演習を行った。", "計画", 2020}});
    index();
  }
};

}  // namespace

TEST_CASE("文書は新しい年から並び、部分ずつ得られる", "[searcher][documents]") {
  const Reports index;
  Searcher searcher(index.path());
  const DocumentList all = searcher.documents(0, 100);
  REQUIRE(all.total == 3);
  CHECK(all.documents[0].info.metadata.year == 2023);
  CHECK(all.documents[2].info.metadata.year == 2018);
  CHECK(all.documents[1].passages == 2);
  CHECK(all.documents[1].type == "application/x-ndjson");
  const DocumentList second = searcher.documents(1, 1);
  CHECK(second.total == 3);
  REQUIRE(second.documents.size() == 1);
  CHECK(second.documents[0].info.id == all.documents[1].info.id);
  CHECK(searcher.documents(3, 10).documents.empty());
}

TEST_CASE("文書は id で得られ、ほかの名では得られない", "[searcher][documents]") {
  const Reports index;
  Searcher searcher(index.path());
  const std::string id = searcher.documents(0, 1).documents[0].info.id;
  CHECK(searcher.document(id).info.path == "令和5年版.txt");
  for (const std::string& wrong :
       {std::string(), std::string("0000000000000000"), id + "0", "-" + id.substr(1),
        std::string("令和5年版.txt"), std::string("../../etc/passwd")}) {
    INFO(wrong);
    CHECK(error_of([&] { searcher.document(wrong); })->code() == ErrorCode::not_found);
    CHECK(error_of([&] { searcher.original(wrong); })->code() == ErrorCode::not_found);
  }
}

TEST_CASE("元のファイルは、索引にした内容である間だけ得られる", "[searcher][documents]") {
  const Reports index;
  Searcher searcher(index.path());
  const std::string id = searcher.documents(0, 1).documents[0].info.id;
  const OriginalFile file = searcher.original(id);
  CHECK(file.file == index.sources() + "/令和5年版.txt");
  CHECK(file.type == "text/plain");
  CHECK(searcher.original(id).bytes == file.bytes);
  // 同じ長さの別の内容
  index.write_text("令和5年版.txt", "情報通信白書 令和5年版\n\n電波の利用を調べぬ。\n");
  CHECK(error_of([&] { searcher.original(id); })->code() == ErrorCode::not_found);
  index.write_text("令和5年版.txt", "情報通信白書 令和5年版\n\n電波の利用を調べた。\n");
  CHECK(searcher.original(id).bytes == file.bytes);
}

TEST_CASE("止めるよう言われた検索は中断し、次の検索は答える", "[searcher][documents]") {
  const Reports index;
  Searcher searcher(index.path());
  searcher.set_cancelled([] { return true; });
  CHECK(error_of([&] { searcher.search(Query::parse("電波")); })->code() == ErrorCode::interrupted);
  searcher.set_cancelled({});
  CHECK_FALSE(searcher.search(Query::parse("電波")).hits.empty());
}

TEST_CASE("どこで止められても、次の検索の答えは変わらない", "[searcher][documents]") {
  const Reports index;
  Searcher searcher(index.path());
  const auto answer = [&] {
    SearchOptions options;
    options.facets = true;
    return to_json(searcher.search(Query::parse("電波 利用 訓練"), options));
  };
  const std::string expected = answer();
  bool stopped = true;
  for (int calls = 0; stopped; ++calls) {
    Searcher fresh(index.path());
    std::swap(searcher, fresh);
    searcher.set_cancelled([left = calls]() mutable { return left-- <= 0; });
    stopped = error_of(answer).has_value();
    searcher.set_cancelled({});
    CHECK(answer() == expected);
  }
}

TEST_CASE("表の外の文章には行がない", "[searcher][documents]") {
  const Reports index;
  Searcher searcher(index.path());
  const std::string id = searcher.search(Query::parse("訓練")).hits.front().passage.id;
  CHECK(searcher.show(id).row.empty());
}
