// SPDX-License-Identifier: GPL-2.0-or-later
// How words become posting lists, and how those of several sources become one.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "dict/posting_lists.hpp"
#include "indexer/write/generation.hpp"
#include "indexer/write/posting_builder.hpp"
#include "indexer/write/posting_merge.hpp"
#include "indexer/write/stored_postings.hpp"
#include "tests/support/small_index.hpp"

using namespace hakusho;
using namespace hakusho::indexer;

namespace {

using Passages = std::map<std::uint32_t, std::uint32_t>;  // with the number of occurrences
using Lists = std::vector<std::pair<std::string, Passages>>;

Passages passages_of(std::string_view list) {
  Passages passages;
  for (dict::PostingWalk walk(list); walk.next();) passages[walk.passage()] = walk.occurrences();
  return passages;
}

Lists lists_of(PostingSource& source) {
  Lists lists;
  while (source.next()) {
    lists.emplace_back(source.term(), passages_of(source.list()));
    CHECK(source.passages() == lists.back().second.size());
  }
  return lists;
}

// A builder that was given words[i] as those of passage i + 1.
PostingBuilder built(const std::vector<std::vector<std::string>>& words) {
  PostingBuilder builder;
  for (std::uint32_t i = 0; i < words.size(); ++i)
    for (const std::string& word : words[i]) builder.add(word, i + 1);
  return builder;
}

}  // namespace

TEST_CASE("語は文字順に、文章と回数を持つ", "[indexer][postings]") {
  PostingBuilder builder = built({{"訓練", "と", "訓練"}, {}, {"演習", "と"}});
  CHECK(lists_of(*builder.postings()) ==
        Lists{{"と", {{1, 1}, {3, 1}}}, {"演習", {{3, 1}}}, {"訓練", {{1, 2}}}});
}

TEST_CASE("語がなければ並びもない", "[indexer][postings]") {
  PostingBuilder builder;
  CHECK(lists_of(*builder.postings()).empty());
}

TEST_CASE("何万もの違う語も、みな並ぶ", "[indexer][postings]") {
  PostingBuilder builder;
  for (std::uint32_t passage = 1; passage <= 5; ++passage)
    for (int word = 0; word < 20000; ++word)
      builder.add("語" + std::to_string(word % (4000 * passage)), passage);
  const Lists lists = lists_of(*builder.postings());
  CHECK(lists.size() == 20000);
  CHECK(lists.front() == std::pair<std::string, Passages>{"語0", {{1, 5}, {2, 3}, {3, 2}, {4, 2}, {5, 1}}});
  CHECK(std::is_sorted(lists.begin(), lists.end()));
}

TEST_CASE("複数の並びは、文章の番号をずらして一つになる", "[indexer][postings]") {
  PostingBuilder first = built({{"演習"}, {"演習", "訓練"}}), second = built({{"周知"}, {"演習", "演習"}});
  const auto a = first.postings(), b = second.postings();
  Lists merged;
  merge_postings({{a.get(), 0}, {b.get(), 2}},
                 [&](std::string_view term, std::uint32_t passages, std::string_view list) {
                   merged.emplace_back(term, passages_of(list));
                   CHECK(passages == merged.back().second.size());
                 });
  CHECK(merged == Lists{{"周知", {{3, 1}}}, {"演習", {{1, 1}, {2, 1}, {4, 2}}}, {"訓練", {{2, 1}}}});
}

TEST_CASE("消えた文章は並びから抜け、残りは番号を改める", "[indexer][postings]") {
  PostingBuilder builder = built({{"演習"}, {"訓練"}, {"演習", "演習"}});
  CHECK(lists_of(*renumbered(builder.postings(), {0, 1, 2})) ==
        Lists{{"演習", {{2, 2}}}, {"訓練", {{1, 1}}}});
}

TEST_CASE("誰も持たなくなった語は並ばない", "[indexer][postings]") {
  PostingBuilder builder = built({{"演習"}, {"訓練"}});
  CHECK(lists_of(*renumbered(builder.postings(), {1, 0})) == Lists{{"演習", {{1, 1}}}});
}

TEST_CASE("知らない番号の文章を言う並びは誤りになる", "[indexer][postings]") {
  PostingBuilder builder = built({{"演習"}, {"訓練"}});
  CHECK_THROWS_AS(lists_of(*renumbered(builder.postings(), {1})), Error);
}

TEST_CASE("索引の並びは、書いたとおりに読める", "[indexer][postings]") {
  const test::TemporaryFolder folder;
  {
    std::ofstream out(folder / "a.jsonl");
    for (int i = 0; i < 700; ++i) out << test::json_line({"演習" + std::to_string(i) + "、演習"});
  }
  IndexWriter(folder / "index").index({folder / "a.jsonl"});
  const Lists lists = lists_of(*stored_postings(*current_generation(folder / "index")));
  CHECK(lists.size() > 600);
  const auto exercise =
      std::find_if(lists.begin(), lists.end(), [](const auto& l) { return l.first == "演習"; });
  REQUIRE(exercise != lists.end());
  CHECK(exercise->second.size() == 700);
  CHECK(exercise->second.at(700) == 2);
}
