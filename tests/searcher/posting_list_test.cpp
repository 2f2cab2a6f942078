// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/posting_list.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <random>

using hakusho::searcher::intersection;
using hakusho::searcher::position_of;
using hakusho::searcher::PostingList;
using hakusho::searcher::union_of;

namespace {

using Counts = std::map<std::uint32_t, std::uint32_t>;

PostingList list_of(const Counts& counts) {
  PostingList list;
  for (const auto& [passage, count] : counts) list.add(passage, count);
  return list;
}

Counts counts_of(const PostingList& list) {
  Counts counts;
  for (std::size_t i = 0; i < list.size(); ++i) counts[list.passages[i]] = list.counts[i];
  CHECK(counts.size() == list.size());
  CHECK(std::is_sorted(list.passages.begin(), list.passages.end()));
  return counts;
}

Counts random_counts(std::mt19937& random, std::size_t most) {
  Counts counts;
  const std::size_t size = random() % (most + 1);
  const std::uint32_t span = 1 + random() % (4 * static_cast<std::uint32_t>(most));
  while (counts.size() < std::min<std::size_t>(size, span)) counts[1 + random() % span] = 1 + random() % 4;
  return counts;
}

}  // namespace

TEST_CASE("二百五十五より多い回数は二百五十五とする", "[searcher][postings]") {
  PostingList list;
  list.add(1, 254);
  list.add(2, 255);
  list.add(3, 100000);
  CHECK(list.counts == std::vector<std::uint8_t>{254, 255, 255});
}

TEST_CASE("共通部分は両方にある文章で、回数は少ない方である", "[searcher][postings]") {
  const auto both = intersection(list_of({{1, 5}, {3, 1}, {9, 2}}), list_of({{3, 4}, {4, 1}, {9, 1}}));
  CHECK(counts_of(both) == Counts{{3, 1}, {9, 1}});
  CHECK(intersection({}, list_of({{1, 1}})).empty());
}

TEST_CASE("和はどれかにある文章で、回数は足される", "[searcher][postings]") {
  const PostingList a = list_of({{1, 200}, {3, 1}}), b = list_of({{1, 100}, {2, 1}}), c;
  CHECK(counts_of(union_of({&a, &b, &c})) == Counts{{1, 255}, {2, 1}, {3, 1}});
  CHECK(union_of({}).empty());
  CHECK(counts_of(union_of({&a})) == Counts{{1, 200}, {3, 1}});
}

TEST_CASE("どんなリストでも、共通部分と和は集合のそれである", "[searcher][postings]") {
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    // Short and long lists take different ways.
    const Counts a = random_counts(random, round % 5 == 0 ? 2000 : 20), b = random_counts(random, 60);
    Counts both;
    for (const auto& [passage, count] : a)
      if (b.contains(passage)) both[passage] = std::min(count, b.at(passage));
    CHECK(counts_of(intersection(list_of(a), list_of(b))) == both);
    CHECK(counts_of(intersection(list_of(b), list_of(a))) == both);
    PostingList spread = list_of(a.size() > b.size() ? a : b);
    spread.spread(8000);
    CHECK(counts_of(intersection(spread, list_of(a.size() > b.size() ? b : a))) == both);
    Counts any = a;
    for (const auto& [passage, count] : b) any[passage] += count;
    std::vector<PostingList> lists = {list_of(a), list_of(b)};
    for (std::uint32_t more = random() % 6; more > 0; --more) {
      const Counts next = random_counts(random, 150);
      for (const auto& [passage, count] : next) any[passage] += count;
      lists.push_back(list_of(next));
    }
    std::vector<const PostingList*> pointers;
    for (const PostingList& list : lists) pointers.push_back(&list);
    CHECK(counts_of(union_of(pointers)) == any);
  }
}

TEST_CASE("散らばった少しの文章の和も同じである", "[searcher][postings]") {
  const PostingList a = list_of({{1, 1}, {900'000, 2}}), b = list_of({{900'000, 254}}), c = list_of({{7, 3}});
  CHECK(counts_of(union_of({&a, &b, &c})) == Counts{{1, 1}, {7, 3}, {900'000, 255}});
}

TEST_CASE("文章の場所は、順に問えば見つかる", "[searcher][postings]") {
  std::mt19937 random(12);
  for (int round = 0; round < 50; ++round) {
    const PostingList list = list_of(random_counts(random, 500));
    std::size_t from = 0;
    for (std::size_t i = 0; i < list.size(); i += 1 + random() % 7) {
      from = position_of(list, list.passages[i], from);
      REQUIRE(from == i);
    }
    CHECK(position_of(list, 0, 0) == list.size());
    CHECK(position_of(list, 1u << 30, 0) == list.size());
    CHECK(position_of(list, 1, list.size()) == list.size());
  }
}
