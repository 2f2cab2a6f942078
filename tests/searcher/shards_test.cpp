// SPDX-License-Identifier: GPL-2.0-or-later
// Several indexes searched as one, against one index of the same files.
#include <algorithm>
#include <catch2/catch.hpp>
#include <hakusho/error.hpp>
#include <hakusho/export.hpp>
#include <hakusho/terms.hpp>
#include <hakusho/trend.hpp>

#include "tests/support/reading.hpp"
#include "tests/support/sharded_reports.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::test;

namespace {

const ShardedReports& reports(std::size_t shards) {
  static const ShardedReports two(2), four(4);
  return shards == 2 ? two : four;
}

std::vector<std::string> turned(std::vector<std::string> names) {
  std::reverse(names.begin(), names.end());
  return names;
}

SearchOptions options_for(std::size_t number) {
  SearchOptions options;
  options.facets = true;
  options.limit = number % 5 == 0 ? 50 : 10;
  options.by_year = number % 7 == 3;
  options.exact_total = number % 3 == 1;
  options.fold_similar = number % 4 != 2;
  options.strict = number % 11 == 5;
  if (number % 13 == 4) options.sort = SortOrder::year_ascending;
  if (number % 17 == 6) options.scope = SearchScope::document;
  if (number % 19 == 7) options.scope = SearchScope::row;
  return options;
}

}  // namespace

TEST_CASE("二つ、四つの索引は、一つの索引と同じ答えをする", "[searcher][shards]") {
  const std::size_t shards = GENERATE(2u, 4u);
  Searcher one(reports(shards).whole());
  Searcher many(reports(shards).indexes()), other_order(turned(reports(shards).indexes()));
  const std::vector<std::string> questions = many_questions();
  REQUIRE(questions.size() == 300);
  std::size_t with_hits = 0;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    CAPTURE(questions[i]);
    const Query query = Query::parse(questions[i]);
    const SearchResult expected = one.search(query, options_for(i));
    const std::string json = to_json(expected);
    REQUIRE(to_json(many.search(query, options_for(i))) == json);
    REQUIRE(to_json(other_order.search(query, options_for(i))) == json);
    if (!expected.hits.empty()) ++with_hits;
  }
  CHECK(with_hits > 200);
}

TEST_CASE("経年の機能も、幾つの索引に分かれていても同じ答えをする", "[searcher][shards]") {
  Searcher one(reports(4).whole()), many(reports(4).indexes());
  const auto same = [&](const auto& ask) { CHECK(ask(many) == ask(one)); };
  same([](Searcher& s) { return to_json(s.trace("初動対処訓練"), Language::japanese); });
  same([](Searcher& s) { return to_json(s.trace("生活"), Language::japanese); });
  same([](Searcher& s) { return to_json_lines(s.trace_series(""), Language::japanese); });
  same([](Searcher& s) { return to_json(s.compare(2022, 2023)); });
  same([](Searcher& s) { return to_json(s.progress()); });
  same([](Searcher& s) { return to_json(s.trend({"訓練", "サイバー", "総務省"}, {})); });
  same([](Searcher& s) { return to_json(s.terms({})); });
  TermOptions of_2023;
  of_2023.new_in = 2023;
  same([&](Searcher& s) { return to_json(s.terms(of_2023)); });
}

TEST_CASE("節の前後、統計、説明も同じになる", "[searcher][shards]") {
  Searcher one(reports(2).whole()), many(reports(2).indexes());
  const Query query = Query::parse("情報共有 訓練");
  const SearchResult found = one.search(query);
  REQUIRE_FALSE(found.hits.empty());
  for (const Hit& hit : found.hits) {
    CHECK(to_json(many.show(hit.passage.id)) == to_json(one.show(hit.passage.id)));
    CHECK(many.explain_passage(query, hit.passage.id, {}, Language::japanese) ==
          one.explain_passage(query, hit.passage.id, {}, Language::japanese));
  }
  CHECK(many.explain(query, {}, Language::japanese) == one.explain(query, {}, Language::japanese));
  IndexStatistics of_one = one.statistics(), of_many = many.statistics();
  of_one.disk_bytes = of_many.disk_bytes = 0;
  CHECK(to_json(of_many) == to_json(of_one));
}

TEST_CASE("幾つもの索引を一度に検証し、任意の文字列を合わせた索引で引く", "[searcher][shards][verify]") {
  Searcher one(reports(2).whole()), many(reports(2).indexes());
  const VerifyReport expected = one.verify(), found = many.verify(200);
  CHECK(found.faults == std::vector<std::string>{});
  CHECK(found.passages == expected.passages);
  CHECK(found.postings == expected.postings);
  CHECK(found.strings == 200);
}

TEST_CASE("同じ文書が二つの索引にあれば一度だけ数える", "[searcher][shards]") {
  const SmallIndex sources({{"演習を行う。", "報告", 2021}});
  const std::string copy = sources.folder() / "copy";
  IndexWriter(copy).index({sources.sources()});
  Searcher both(std::vector<std::string>{sources.path(), copy});
  const SearchResult found = both.search(Query::parse("演習"));
  CHECK(found.total.passages == 1);
  CHECK(found.hits.size() == 1);
  CHECK(both.statistics().documents == 1);
  CHECK(found.fingerprint == Searcher(copy).statistics().fingerprint);
}

TEST_CASE("同じ名の索引を二度挙げても一度と同じ", "[searcher][shards]") {
  SmallIndex index({{"演習を行う。"}, {"演習を終える。"}});
  Searcher twice(std::vector<std::string>{index.path(), index.path()});
  CHECK(twice.search(Query::parse("演習")).total.passages == 2);
}

TEST_CASE("相対パスが同じ別の文書は、どちらも見付かり、識別子が違う", "[searcher][shards]") {
  const SmallIndex first, second;
  first.write_text("2024.txt", "演習を春に行う。\n");
  second.write_text("2024.txt", "演習を秋に行う。\n");
  first.index();
  second.index();
  const std::vector<std::string> names = {first.path(), second.path()};
  Searcher both(names), other_order(turned(names));
  const SearchResult found = both.search(Query::parse("演習"));
  REQUIRE(found.hits.size() == 2);
  CHECK(found.hits[0].passage.document.id != found.hits[1].passage.document.id);
  CHECK(found.total.documents == 2);
  CHECK(to_json(other_order.search(Query::parse("演習"))) == to_json(found));
  for (const Hit& hit : found.hits) CHECK(both.show(hit.passage.id).passage.text == hit.passage.text);
}

TEST_CASE("空の索引が混じっていてもよい", "[searcher][shards]") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "nothing");
  IndexWriter(folder / "empty").index({folder / "nothing"});
  const SmallIndex index({{"演習を行う。"}});
  for (const std::vector<std::string>& names : {std::vector<std::string>{folder / "empty", index.path()},
                                                std::vector<std::string>{index.path(), folder / "empty"}}) {
    Searcher both(names);
    CHECK(both.search(Query::parse("演習")).total.passages == 1);
    CHECK(both.verify(5).faults == std::vector<std::string>{});
  }
  CHECK(Searcher(std::vector<std::string>{folder / "empty"}).search(Query::parse("演習")).hits.empty());
}

TEST_CASE("辞書の違う索引は一緒に引けず、どれが違うかが分かる", "[searcher][shards][errors]") {
  const SmallIndex plain({{"演習を行う。"}});
  const SmallIndex special;
  special.write("a.jsonl", {{"電脳訓練所を開く。"}});
  special.write_text("words.csv", "電脳訓練所,デンノウクンレンジョ,組織\n");
  IndexOptions options;
  options.dictionary.user_lists = {special.sources() + "/words.csv"};
  special.index(options);
  const auto error = error_of([&] { Searcher both(std::vector<std::string>{plain.path(), special.path()}); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::index_mismatch);
  CHECK(error->subject().text() == special.path());
}

TEST_CASE("索引のない所が一つでもあれば断る", "[searcher][shards][errors]") {
  const SmallIndex index({{"演習を行う。"}});
  const auto error = error_of([&] { Searcher both(std::vector<std::string>{index.path(), "/nowhere"}); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::not_found);
  CHECK(error->subject().text() == "/nowhere");
  CHECK(error_of([] { Searcher none(std::vector<std::string>{}); })->code() == ErrorCode::invalid_argument);
}

TEST_CASE("どの索引が新しくなっても読み直す", "[searcher][shards][life]") {
  const SmallIndex first({{"演習その一。"}});
  const SmallIndex second;
  second.write("b.jsonl", {{"演習その二。"}});
  second.index();
  SearcherPool pool(std::vector<std::string>{first.path(), second.path()});
  CHECK(pool.borrow()->search(Query::parse("演習")).total.passages == 2);
  second.write("c.jsonl", {{"演習その三。"}});
  second.index();
  CHECK(pool.borrow()->search(Query::parse("演習")).total.passages == 3);
  CHECK_FALSE(pool.borrow()->reopen());
}
