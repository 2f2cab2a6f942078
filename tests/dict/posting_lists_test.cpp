// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/posting_lists.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include "dict/schema.hpp"

using namespace hakusho;
using namespace hakusho::dict;

namespace {

using Postings = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // passage, occurrences

std::string list_of(const Postings& postings) {
  std::string list;
  std::uint32_t before = 0;
  for (const auto& [passage, occurrences] : postings) {
    append_posting(list, passage - before, occurrences);
    before = passage;
  }
  return list;
}

Postings postings_of(std::string_view list) {
  Postings postings;
  for (PostingWalk walk(list); walk.next();) postings.emplace_back(walk.passage(), walk.occurrences());
  return postings;
}

// What an index keeps of some lists.
struct Metadata {
  std::map<std::string, std::string> values;

  explicit Metadata(const std::vector<std::string>& lists) {
    PostingPieceWriter writer([this](const std::string& key, const std::string& bytes) {
      CHECK(values.emplace(key, bytes).second);
    });
    for (const std::string& list : lists) writer.add(list);
    writer.finish();
  }
  PostingPieces pieces() const {
    return PostingPieces([this](const std::string& key) {
      const auto found = values.find(key);
      return found == values.end() ? std::string() : found->second;
    });
  }
};

Postings every(std::uint32_t step, std::uint32_t count) {
  Postings postings;
  for (std::uint32_t i = 1; i <= count; ++i) postings.emplace_back(i * step, i % 3 == 0 ? 2 : 1);
  return postings;
}

}  // namespace

TEST_CASE("語を持つ文章の並びは元に戻る", "[dict][postings]") {
  for (const Postings& postings :
       {Postings{}, Postings{{1, 1}}, Postings{{UINT32_MAX, 7}}, Postings{{1, 1}, {2, 300}, {70000, 1}}})
    CHECK(postings_of(list_of(postings)) == postings);
}

TEST_CASE("一度だけ、隣り合う文章にある語は、文章ごとに一バイトである", "[dict][postings]") {
  CHECK(list_of({{1, 1}, {2, 1}, {60, 1}}).size() == 3);
}

TEST_CASE("並びはずらして継げる", "[dict][postings]") {
  PostingJoin joined;
  joined.add(list_of({{3, 1}, {9, 2}}), 0);
  joined.add(list_of({{1, 4}, {5, 1}}), 9);
  joined.add(list_of({{2, 1}}), 20);
  CHECK(postings_of(joined.list()) == Postings{{3, 1}, {9, 2}, {10, 4}, {14, 1}, {22, 1}});
}

TEST_CASE("最初の並びもずらせ、消せば初めから継げる", "[dict][postings]") {
  PostingJoin joined;
  joined.add(list_of({{1, 1}, {2, 1}}), 1000);
  CHECK(postings_of(joined.list()) == Postings{{1001, 1}, {1002, 1}});
  joined.clear();
  joined.add(list_of({{1, 1}}), 0);
  joined.add(list_of({{1, 1}}), 5);
  CHECK(postings_of(joined.list()) == Postings{{1, 1}, {6, 1}});
}

TEST_CASE("どの語の並びも、書いたとおりに見付かる", "[dict][postings]") {
  std::vector<std::string> lists;
  for (std::uint32_t i = 0; i < 1000; ++i) lists.push_back(list_of(every(1 + i % 7, 1 + i * i % 1500)));
  const Metadata stored(lists);
  PostingPieces pieces = stored.pieces();
  for (std::size_t i = 0; i < lists.size(); ++i) CHECK(pieces.list_of(i) == lists[i]);
  CHECK(pieces.list_of(3) == lists[3]);
}

TEST_CASE("長い並びは単独で置かれ、短い並びは集められる", "[dict][postings]") {
  const std::string longest = list_of(every(1, 5000));
  const Metadata stored({list_of({{1, 1}}), longest, list_of({{2, 1}})});
  CHECK(stored.values.size() == 2);
  CHECK(stored.values.at(metadata_key::long_postings(0)) == longest);
  CHECK(stored.values.at(metadata_key::postings(0)).size() < 10);
}

TEST_CASE("並びの数がちょうど一かけら分なら、空のかけらは書かれない", "[dict][postings]") {
  CHECK(Metadata(std::vector<std::string>(lists_per_piece, list_of({{1, 1}}))).values.size() == 1);
  CHECK(Metadata({}).values.empty());
}

TEST_CASE("ない語、消えたかけら、消えた長い並びは誤りになる", "[dict][postings]") {
  Metadata stored({list_of({{1, 1}}), list_of(every(1, 5000))});
  CHECK_THROWS_AS(stored.pieces().list_of(2), Error);
  CHECK_THROWS_AS(stored.pieces().list_of(lists_per_piece), Error);
  stored.values.erase(metadata_key::long_postings(0));
  CHECK_THROWS_AS(stored.pieces().list_of(1), Error);
}

TEST_CASE("同じ文章を二度言う並び、数えきれない番号、途中で切れた並びは誤りになる", "[dict][postings]") {
  CHECK_THROWS_AS(postings_of(std::string("\x02\x00", 2)), Error);
  std::string too_far = list_of({{UINT32_MAX, 1}});
  append_posting(too_far, 1, 1);
  CHECK_THROWS_AS(postings_of(too_far), Error);
  CHECK_THROWS_AS(postings_of("\x80"), Error);
  CHECK_THROWS_AS(postings_of("\x03"), Error);  // how often is missing
}

TEST_CASE("壊れたかけらは誤りかほかの並びになり、倒れない", "[dict][postings]") {
  std::mt19937 random(4);
  const Metadata sound({list_of({{1, 1}, {5, 2}}), list_of(every(3, 900)), list_of({{2, 1}})});
  for (int round = 0; round < 2000; ++round) {
    Metadata damaged = sound;
    for (auto& [key, bytes] : damaged.values) bytes[random() % bytes.size()] = static_cast<char>(random());
    PostingPieces pieces = damaged.pieces();
    for (std::size_t term = 0; term < 3; ++term) {
      try {
        std::uint32_t before = 0;
        for (const auto& [passage, occurrences] : postings_of(pieces.list_of(term))) {
          CHECK(passage > before);
          before = passage;
        }
      } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::corrupt);
      }
    }
  }
}
