// SPDX-License-Identifier: GPL-2.0-or-later
// An index over several runs, as who searches it sees it.
#include <xapian.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <hakusho/error.hpp>
#include <map>

#include "tests/support/reading.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using hakusho::test::error_of;
using hakusho::test::ReadyPassage;
using hakusho::test::SmallIndex;
using hakusho::test::TemporaryFolder;

namespace {

using Texts = std::vector<std::string>;

std::map<std::string, std::string> ids_and_texts(Searcher& searcher, const std::string& query) {
  SearchOptions options;
  options.limit = 10000;
  options.fold_similar = false;
  std::map<std::string, std::string> found;
  for (const Hit& hit : searcher.search(Query::parse(query), options).hits)
    found[hit.passage.id] = hit.passage.text;
  return found;
}

std::vector<ReadyPassage> some() {
  return {{"演習その一。", "資料", 2020},
          {"演習その二。", "資料", 2020},
          {"演習その二。", "資料", 2020},
          {"演習その三。", "資料", 2021}};
}

}  // namespace

TEST_CASE("作り直しても番号は同じで、show で引ける", "[searcher][life]") {
  SmallIndex index(some());
  const auto before = ids_and_texts(index.searcher(), "演習");
  REQUIRE(before.size() == 4);
  IndexOptions rebuild;
  rebuild.rebuild = true;
  index.index(rebuild);
  REQUIRE(index.searcher().reopen());
  CHECK(ids_and_texts(index.searcher(), "演習") == before);
  for (const auto& [id, text] : before) CHECK(index.searcher().show(id).passage.text == text);
}

TEST_CASE("変わったファイルでも、変わらない文章の番号は同じである", "[searcher][life]") {
  SmallIndex index(some());
  const auto before = ids_and_texts(index.searcher(), "演習");
  auto changed = some();
  changed.insert(changed.begin(), {"演習に前置きを足した。", "資料", 2020});
  index.write("a.jsonl", changed);
  const IndexReport report = index.index();
  CHECK(report.replaced == 1);
  index.searcher().reopen();
  const auto after = ids_and_texts(index.searcher(), "演習");
  CHECK(after.size() == 5);
  for (const auto& [id, text] : before) {
    REQUIRE(after.contains(id));
    CHECK(after.at(id) == text);
  }
}

TEST_CASE("ほかのファイルが加わっても番号は同じである", "[searcher][life]") {
  SmallIndex index(some());
  const auto before = ids_and_texts(index.searcher(), "演習");
  index.write("b.jsonl", {{"演習その四。", "別の資料", 2022}});
  const IndexReport report = index.index();
  CHECK(report.added == 1);
  CHECK(report.unchanged == 1);
  index.searcher().reopen();
  const auto after = ids_and_texts(index.searcher(), "演習");
  CHECK(after.size() == 5);
  for (const auto& [id, text] : before) CHECK(after.contains(id));
}

TEST_CASE("書き換えた文章は消え、その番号はもう引けない", "[searcher][life]") {
  SmallIndex index(some());
  const auto before = ids_and_texts(index.searcher(), "その三");
  REQUIRE(before.size() == 1);
  auto changed = some();
  changed.back().text = "訓練その三。";
  index.write("a.jsonl", changed);
  index.index();
  index.searcher().reopen();
  CHECK(index.texts("\"演習その三\"").empty());
  CHECK(index.texts("=訓練") == Texts{"訓練その三。"});
  CHECK(index.searcher().statistics().passages == 4);
  const auto error = error_of([&] { index.searcher().show(before.begin()->first); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::not_found);
}

TEST_CASE("消したファイルは prune で消え、しなければ残る", "[searcher][life]") {
  SmallIndex index(some());
  index.write("b.jsonl", {{"訓練その四。", "別の資料", 2022}});
  index.index();
  index.remove("b.jsonl");
  index.index();
  CHECK(index.texts("=訓練") == Texts{"訓練その四。"});
  IndexOptions prune;
  prune.prune = true;
  const IndexReport report = index.index(prune);
  CHECK(report.removed == 1);
  REQUIRE(index.searcher().reopen());
  CHECK(index.texts("=訓練").empty());
  CHECK(index.search("演習").total.passages == 4);
  CHECK(index.searcher().verify().faults == Texts{});
}

TEST_CASE("変わりのない再実行は、何も書かない", "[searcher][life]") {
  SmallIndex index(some());
  index.searcher();
  const IndexReport report = index.index();
  CHECK(report.unchanged == 1);
  CHECK(report.passages_written == 0);
  CHECK(report.passages_total == 4);
  CHECK_FALSE(index.searcher().reopen());
}

TEST_CASE("読めなくなったファイルは、前の版が残る", "[searcher][life]") {
  SmallIndex index(some());
  index.write_text("a.jsonl", "{\"text\": \"壊れた");
  const IndexReport report = index.index();
  REQUIRE(report.skipped.size() == 1);
  index.searcher().reopen();
  CHECK(index.search("演習").total.passages == 4);
  CHECK(index.searcher().verify().faults == Texts{});
}

TEST_CASE("読み手は、世代が替わっても開いたときの索引で答え続ける", "[searcher][life]") {
  SmallIndex index(some());
  const auto before = ids_and_texts(index.searcher(), "演習");
  Searcher idle(index.path());  // has read nothing yet
  for (int run = 0; run < 4; ++run) {
    index.write("run" + std::to_string(run) + ".jsonl",
                {{"演習の追加、" + std::to_string(run), "追加", 2022}});
    index.index();
    CHECK(ids_and_texts(index.searcher(), "演習") == before);
  }
  CHECK(index.searcher().show(before.begin()->first).passage.text == before.begin()->second);
  CHECK(ids_and_texts(idle, "演習") == before);
  CHECK(idle.verify().faults == Texts{});
  CHECK(index.searcher().reopen());
  CHECK(ids_and_texts(index.searcher(), "演習").size() == 8);
  CHECK_FALSE(index.searcher().reopen());
}

TEST_CASE("貸し出しは最新の世代を開く", "[searcher][life][pool]") {
  SmallIndex index(some());
  SearcherPool pool(index.path());
  CHECK(pool.borrow()->search(Query::parse("演習")).total.passages == 4);
  index.write("b.jsonl", {{"演習その四。", "別の資料", 2022}});
  index.index();
  auto lease = pool.borrow();
  auto second = pool.borrow();
  CHECK(lease->search(Query::parse("演習")).total.passages == 5);
  CHECK(second->search(Query::parse("演習")).total.passages == 5);
}

TEST_CASE("内容が同じなら指紋は同じで、変われば変わる", "[searcher][life]") {
  SmallIndex index(some());
  const std::string first = index.searcher().statistics().fingerprint;
  index.write("b.jsonl", {{"演習その四。", "別の資料", 2022}});
  index.index();
  index.searcher().reopen();
  CHECK(index.searcher().statistics().fingerprint != first);
  index.remove("b.jsonl");
  IndexOptions prune;
  prune.prune = true;
  index.index(prune);
  index.searcher().reopen();
  CHECK(index.searcher().statistics().fingerprint == first);
}

TEST_CASE("二人目の書き手は断られ、一人目が終われば書ける", "[searcher][life][errors]") {
  const TemporaryFolder folder;
  {
    const IndexWriter first(folder / "index");
    const auto error = error_of([&] { IndexWriter second(folder / "index"); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::index_busy);
    CHECK_FALSE(error->remedy().empty());
  }
  CHECK_NOTHROW(IndexWriter(folder / "index"));
}

TEST_CASE("索引のない所、空の所、書きかけの所には索引がない", "[searcher][life][errors]") {
  const TemporaryFolder folder;
  for (const std::string& place : {folder / "nowhere", folder.path()}) {
    const auto error = error_of([&] { Searcher searcher(place); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::not_found);
    CHECK(error->text(Language::japanese).find(place) != std::string::npos);
  }
  const IndexWriter writer(folder / "index");
  const auto error = error_of([&] { Searcher searcher(folder / "index"); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::not_found);
}

TEST_CASE("ほかの辞書で作った索引は、読むのも書くのも断られる", "[searcher][life][errors]") {
  SmallIndex index(some());
  std::ofstream(index.folder() / "words.csv") << "電子安全演習,でんしあんぜんえんしゅう,一般\n";
  DictionaryOptions other;
  other.user_lists = {index.folder() / "words.csv"};
  const auto reading = error_of([&] { Searcher searcher(index.path(), other); });
  REQUIRE(reading);
  CHECK(reading->code() == ErrorCode::index_mismatch);
  CHECK_FALSE(reading->remedy().empty());
  IndexOptions options;
  options.dictionary = other;
  const auto writing = error_of([&] { index.index(options); });
  REQUIRE(writing);
  CHECK(writing->code() == ErrorCode::index_mismatch);
  options.rebuild = true;
  CHECK_NOTHROW(index.index(options));
}

TEST_CASE("索引は利用者の語を持ち、探すのに辞書の指定は要らない", "[searcher][life]") {
  SmallIndex index;
  std::ofstream(index.folder() / "words.csv") << "すもももも,すもももも,一般\n";
  index.write("a.jsonl", {{"庭にすももももの木がある。", "資料", 2020}});
  IndexOptions options;
  options.dictionary.user_lists = {index.folder() / "words.csv"};
  index.index(options);
  const SearchResult result = index.search("すもももも");
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits.front().grade == MatchGrade::word);
  CHECK(index.searcher().verify().faults == Texts{});
}

TEST_CASE("番号でないものを show に渡しても not_found である", "[searcher][life][errors]") {
  SmallIndex index(some());
  for (const std::string id :
       {"", "x", "0123456789abcdef-01234567-0", "0123456789abcdef-01234567-", "-----------------------------",
        "0123456789abcdef-01234567-99999999999999999999"}) {
    CAPTURE(id);
    const auto error = error_of([&] { index.searcher().show(id); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::not_found);
  }
}

TEST_CASE("大きすぎる順番の番号は、はじめの文章を指さない", "[searcher][life][errors]") {
  SmallIndex index(some());
  const std::string id = index.search("演習").hits.front().passage.id;
  const auto error = error_of([&] { index.searcher().show(id + "99999999999999999999"); });
  REQUIRE(error);
  CHECK(error->code() == ErrorCode::not_found);
}

TEST_CASE("show は前後の文章を位置の順に出す", "[searcher][life]") {
  std::vector<ReadyPassage> passages;
  for (int i = 0; i < 10; ++i)
    passages.push_back(
        {"演習の段落" + std::to_string(i), "資料", 2020, {"第1章", "第" + std::to_string(i / 3) + "節"}});
  SmallIndex index(passages);
  const SearchResult result = index.search("\"段落5\"");
  REQUIRE(result.hits.size() == 1);
  const PassageContext context = index.searcher().show(result.hits.front().passage.id, 2);
  REQUIRE(context.before.size() == 2);
  REQUIRE(context.after.size() == 2);
  CHECK(context.before[0].text == "演習の段落3");
  CHECK(context.before[1].text == "演習の段落4");
  CHECK(context.passage.text == "演習の段落5");
  CHECK(context.after[0].text == "演習の段落6");
  CHECK(context.after[1].text == "演習の段落7");
  CHECK(index.searcher().show(context.passage.id, 0).before.empty());
  CHECK(index.searcher().show(context.passage.id, 100).after.size() == 4);
}

TEST_CASE("替わった版ばかりになった索引は、生きている文章だけを写して小さくなる", "[searcher][life][purge]") {
  SmallIndex small;
  small.write("kept.jsonl", {{.text = "残る報告の見出しの下の文章である。", .section = {"第1章　防災"}}});
  for (int year = 2015; year <= 2024; ++year) {
    std::vector<ReadyPassage> version;
    for (int i = 0; i < 20; ++i)
      version.push_back({.text = std::to_string(year) + "年版の第" + std::to_string(i) + "の文章である。",
                         .section = {"第2章　版の替わる章"}});
    small.write("changing.jsonl", version);
    small.index();
  }
  // 20 passages of the last version, one that stays, at most a quarter of the rest, and hidden headings.
  CHECK(Xapian::Database(small.path()).get_doccount() < 40);
  CHECK(small.searcher().statistics().passages == 21);
  CHECK(small.search("\"2023年版\"").total.passages == 0);
  CHECK(small.search("\"2024年版\"").total.passages == 20);
  const auto kept = small.search("\"残る報告\"");
  REQUIRE(kept.hits.size() == 1);
  CHECK(kept.hits.front().passage.section == std::vector<std::string>{"第1章　防災"});
  CHECK(small.searcher().verify().faults.empty());
}

TEST_CASE("すべての文章が替わっても、索引は新しい版だけを持つ", "[searcher][life][purge]") {
  SmallIndex small({{.text = "はじめの版である。"}});
  small.write("a.jsonl", {{.text = "次の版である。"}});
  small.index();
  small.write("a.jsonl", {{.text = "終わりの版である。"}});
  small.index();
  CHECK(small.texts("\"版である\"") == std::vector<std::string>{"終わりの版である。"});
  CHECK(small.searcher().verify().faults.empty());
}

TEST_CASE("フォルダーごと取り替えても、次の検索から新しい索引になる", "[searcher][life]") {
  const SmallIndex before({{"古い演習。"}}), after({{"新しい演習。"}});
  const TemporaryFolder folder;
  const std::string link = folder / "index", next = folder / "next";
  std::filesystem::create_directory_symlink(before.path(), link);
  Searcher searcher(link);
  std::filesystem::create_directory_symlink(after.path(), next);
  std::filesystem::rename(next, link);
  REQUIRE(searcher.reopen());
  CHECK(searcher.search(Query::parse("新しい")).hits.size() == 1);
  CHECK_FALSE(searcher.reopen());
}
