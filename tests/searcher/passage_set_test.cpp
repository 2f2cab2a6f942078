// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/passage_set.hpp"

#include <catch2/catch.hpp>

using hakusho::searcher::PassageSet;
using hakusho::searcher::PostingList;

namespace {

using Passages = std::vector<std::uint32_t>;

PostingList list_of(const Passages& passages) {
  PostingList list;
  for (const std::uint32_t passage : passages) list.add(passage, 1);
  return list;
}

}  // namespace

TEST_CASE("集合は入れた文章を順に、一度ずつ返す", "[searcher][postings]") {
  PassageSet set(200);
  set.add(list_of({1, 64, 200}));
  set.add(list_of({63, 64, 128}));
  CHECK(set.list().passages == Passages{1, 63, 64, 128, 200});
  CHECK(set.holds(200));
  CHECK_FALSE(set.holds(199));
}

TEST_CASE("二つの条件に合う文章だけが加わる", "[searcher][postings]") {
  PassageSet first(100), both(100);
  first.add(list_of({3, 50, 99}));
  both.add_common(list_of({2, 50, 99, 100}), first);
  CHECK(both.list().passages == Passages{50, 99});
}

TEST_CASE("何も入れない集合は空で、どの文章も持たない", "[searcher][postings]") {
  PassageSet nothing(100), still(100);
  CHECK(nothing.empty());
  CHECK_FALSE(nothing.holds(1));
  CHECK(nothing.list().empty());
  still.add_common(list_of({1, 2}), nothing);
  CHECK(still.empty());
}
