// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/assignment.hpp"

#include <catch2/catch.hpp>

using namespace hakusho::searcher;

using Chosen = std::vector<std::size_t>;

TEST_CASE("組合せは、合わせた値打ちが最も大きいものを選ぶ", "[searcher][trace][assignment]") {
  // The best single pair (0) would leave the other two items with nothing.
  CHECK(best_assignment({{0, 0, 0.9}, {0, 1, 0.8}, {1, 0, 0.8}}, 2, 2) == Chosen{1, 2});
}

TEST_CASE("相手のないものは一人のまま", "[searcher][trace][assignment]") {
  CHECK(best_assignment({{0, 0, 0.9}, {1, 0, 0.7}, {2, 0, 0.8}}, 3, 1) == Chosen{0});
  CHECK(best_assignment({{0, 0, 0.7}, {0, 1, 0.9}}, 1, 2) == Chosen{1});
}

TEST_CASE("離れた組は互いに関わらない", "[searcher][trace][assignment]") {
  CHECK(best_assignment({{0, 2, 0.5}, {4, 1, 0.6}}, 5, 3) == Chosen{0, 1});
}

TEST_CASE("とても大きな組は、よいものから順に選ぶ", "[searcher][trace][assignment]") {
  std::vector<WeightedPair> pairs;
  for (std::size_t i = 0; i < 1600; ++i) {
    pairs.push_back({i, i, 0.9});
    pairs.push_back({i, (i + 1) % 1600, 0.5});
  }
  const Chosen chosen = best_assignment(pairs, 1600, 1600);
  REQUIRE(chosen.size() == 1600);
  CHECK(pairs[chosen[7]].worth == 0.9);
}

TEST_CASE("組のないところからは何も選ばない", "[searcher][trace][assignment]") {
  CHECK(best_assignment({}, 3, 3).empty());
}
