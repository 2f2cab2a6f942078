// SPDX-License-Identifier: GPL-2.0-or-later
// Indexes behind xapian-tcpsrv: the same answers as from folders, and what happens when a server does not.
#include <xapian.h>

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <hakusho/error.hpp>
#include <hakusho/export.hpp>
#include <thread>

#include "tests/support/reading.hpp"
#include "tests/support/shard_server_process.hpp"
#include "tests/support/sharded_reports.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::test;

namespace {

using Names = std::vector<std::string>;

// Passages that hold 演習.
std::size_t exercises(Searcher& searcher) {
  return searcher.search(Query::parse("演習")).total.passages;
}

// Searchers ask a server every few seconds at most.
template <class Condition>
bool becomes_true(Condition condition) {
  for (int moment = 0; moment < 300; ++moment) {
    if (condition()) return true;
    ::poll(nullptr, 0, 100);
  }
  return false;
}

double seconds_of(const std::function<void()>& action) {
  const auto start = std::chrono::steady_clock::now();
  action();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("四つのサーバーは、一つの索引と同じ答えをする", "[searcher][shards][remote]") {
  const ShardedReports reports(4);
  std::vector<std::unique_ptr<ShardServerProcess>> servers;
  Names names;
  for (const std::string& index : reports.indexes()) {
    servers.push_back(std::make_unique<ShardServerProcess>(index));
    names.push_back(servers.back()->place());
  }
  Searcher one(reports.whole()), many(names);
  for (const std::string& question : many_questions()) {
    CAPTURE(question);
    SearchOptions options;
    options.facets = true;
    const Query query = Query::parse(question);
    REQUIRE(to_json(many.search(query, options)) == to_json(one.search(query, options)));
  }
  CHECK(to_json(many.trace("初動対処訓練"), Language::japanese) ==
        to_json(one.trace("初動対処訓練"), Language::japanese));
  CHECK(to_json(many.compare(2022, 2023)) == to_json(one.compare(2022, 2023)));
  CHECK(many.verify(20).faults == Names{});
}

TEST_CASE("検索の合間に止まったサーバーは、名を挙げて除かれ、戻れば使われる", "[searcher][shards][remote]") {
  const SmallIndex here({{"演習を行う。"}}), there({{"演習を評価する。"}, {"予算の審議を終える。"}});
  ShardServerProcess server(there.path());
  Searcher both(Names{here.path(), server.place()});
  CHECK(exercises(both) == 2);
  CHECK(both.unreachable().empty());
  server.kill();
  CHECK(exercises(both) == 2);  // as it was read before
  const SearchResult found = both.search(Query::parse("行う OR 終える"));
  CHECK(found.total.passages == 1);
  CHECK(found.unreachable == Names{server.place()});
  CHECK(to_json(found).find("\"partial\":true,\"missing\":[\"" + server.place() + "\"]") !=
        std::string::npos);
  CHECK(both.statistics().unreachable == Names{server.place()});
  CHECK(error_of([&] { both.for_each_passage([](const Passage&) {}); })->code() == ErrorCode::io);
  const ShardServerProcess again(there.path(), "60000", server.port());
  CHECK(becomes_true([&] { return both.reopen(); }));
  CHECK(exercises(both) == 2);
  CHECK(both.unreachable().empty());
}

TEST_CASE("検索の最中に止まったサーバーも報告され、検索は失敗しない", "[searcher][shards][remote]") {
  const ShardedReports reports(2);
  ShardServerProcess server(reports.indexes()[1]);
  SearcherPool pool(Names{reports.indexes()[0], server.place()});
  std::atomic<bool> killed = false, stop = false;
  std::atomic<int> whole = 0, partial = 0, wrong = 0;
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 2; ++thread)
    threads.emplace_back([&, thread] {
      const std::vector<std::string> questions = many_questions();
      for (std::size_t i = static_cast<std::size_t>(thread) * 150; !stop; i = (i + 1) % questions.size()) {
        const bool may_be_missing = killed;
        auto lease = pool.borrow();
        const SearchResult found = lease->search(Query::parse(questions[i]));
        if (found.unreachable.empty())
          ++whole;
        else if (found.unreachable == Names{server.place()})
          ++partial;
        else
          ++wrong;
        if (!may_be_missing && !killed && !found.unreachable.empty()) ++wrong;
      }
    });
  CHECK(becomes_true([&] { return whole > 20; }));
  killed = true;
  server.kill();
  CHECK(becomes_true([&] { return partial > 20; }));
  stop = true;
  for (std::thread& thread : threads) thread.join();
  CHECK(wrong == 0);
}

TEST_CASE("サーバーが皆止まれば誤りになり、戻ればまた答える", "[searcher][shards][remote][errors]") {
  const SmallIndex there({{"演習を評価する。"}, {"予算の審議を終える。"}});
  ShardServerProcess server(there.path());
  Searcher searcher(server.place());
  CHECK(exercises(searcher) == 1);
  server.kill();
  const auto error = error_of([&] { searcher.search(Query::parse("終える")); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::io);
  CHECK(error->subject().text() == server.place());
  const ShardServerProcess again(there.path(), "60000", server.port());
  CHECK(searcher.search(Query::parse("終える")).total.passages == 1);
}

TEST_CASE("開いていないポート、黙ったサーバー、ほかのサーバーは、すぐに断るか除く",
          "[searcher][shards][remote][errors]") {
  const SmallIndex here({{"演習を行う。"}});
  const SilentServer silent;
  const std::string closed = "tcp:127.0.0.1:" + std::to_string(SilentServer().port());
  for (const std::string& place : {closed, silent.place()}) {
    CAPTURE(place);
    const double seconds = seconds_of([&] {
      const auto error = error_of([&] { Searcher alone(place); });
      REQUIRE(error);
      CHECK(error->code() == ErrorCode::io);
      CHECK_FALSE(error->remedy().empty());
    });
    CHECK(seconds < 20);
    Searcher both(Names{place, here.path()});
    CHECK(both.unreachable() == Names{place});
    CHECK(exercises(both) == 1);
  }
}

TEST_CASE("黙り込んだ接続は時間を限って待つ", "[searcher][shards][remote]") {
  const SmallIndex here({{"演習を行う。"}}), there({{"演習を評価する。"}, {"予算の審議を終える。"}});
  ShardServerProcess server(there.path());
  Searcher both(Names{here.path(), server.place()});
  CHECK(exercises(both) == 2);
  server.hold();
  const double seconds =
      seconds_of([&] { CHECK(both.search(Query::parse("終える")).unreachable.size() == 1); });
  CHECK(seconds < 40);
}

TEST_CASE("使われずに切られた接続は開き直す", "[searcher][shards][remote]") {
  const SmallIndex there({{"演習を終える。"}});
  const ShardServerProcess server(there.path(), "200");
  Searcher searcher(server.place());
  CHECK(exercises(searcher) == 1);
  for (int pause = 0; pause < 2; ++pause) {
    ::poll(nullptr, 0, 700);
    const SearchResult found = searcher.search(Query::parse("終える"));
    CHECK(found.total.passages == 1);
    CHECK(found.unreachable.empty());
  }
}

TEST_CASE("サーバーの索引が新しくなれば、やがて新しい答えになる", "[searcher][shards][remote][life]") {
  const SmallIndex there({{"演習を終える。"}});
  const ShardServerProcess server(there.path());
  Searcher searcher(server.place());
  CHECK(exercises(searcher) == 1);
  there.write("b.jsonl", {{"演習を評価する。"}});
  there.index();
  CHECK(exercises(searcher) == 1);
  CHECK(becomes_true([&] { return searcher.reopen(); }));
  CHECK(exercises(searcher) == 2);
}

TEST_CASE("別の形式の索引のサーバーは断る", "[searcher][shards][remote][errors]") {
  const TemporaryFolder folder;
  Xapian::WritableDatabase(folder / "foreign", Xapian::DB_CREATE).commit();
  const ShardServerProcess server(folder / "foreign");
  const auto error = error_of([&] { Searcher searcher(server.place()); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::index_mismatch);
  CHECK(error->subject().text() == server.place());
}

TEST_CASE("サーバーの指定として読めないものを断る", "[searcher][shards][remote][errors]") {
  const std::string place = GENERATE("tcp:", "tcp:host", "tcp:host:", "tcp::1", "tcp:host:0",
                                     "tcp:host:65536", "tcp:host:1x", "tcp:host:-1", "");
  CAPTURE(place);
  const auto error = error_of([&] { Searcher searcher(place); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::invalid_argument);
}
