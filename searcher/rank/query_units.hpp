// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/match/query_evaluator.hpp"

namespace hakusho::searcher {

/// What ranking counts in a passage: a content word of the query, or a phrase or word beginning as a whole.
struct QueryUnit {
  std::string text;
  double weight = 0;  ///< inverse document frequency; less for the parts of a compound
  std::shared_ptr<const PostingList> list;
  /// Of a year or number of several words: where it is a part. Whether a passage of the list holds it, its
  /// text says.
  const QueryLeaf* leaf = nullptr;
};

/// A string whose occurrence says more than its words do: neighbours of the query side by side.
struct QueryCompound {
  std::string text;
  double weight = 0;
  std::uint32_t units = 0;  ///< bits of its units: a passage without them cannot hold it
};

/// Units that have another name together: a passage with the name and without them holds them, for less.
struct QuerySynonym {
  std::uint32_t units = 0;
  std::shared_ptr<const PostingList> list;
};

/// A query as ranking sees it. Words below a NOT are not in it.
struct QueryUnits {
  std::vector<QueryUnit> units;  ///< each text once, at most most_units
  std::vector<QueryCompound> compounds;
  std::vector<QuerySynonym> synonyms;
  std::vector<std::uint32_t> of_leaf;  ///< by positive leaf: bits of its units
  std::vector<const QueryLeaf*> leaves;
  double total_weight = 0;  ///< of the units that some passage has: none can be blamed for the others
};

/// More words than this have no bit left; a query of so many is ranked by its first ones.
inline constexpr std::size_t most_units = 32;

/// `board` is marked with the units of each passage on the way.
QueryUnits units_of(IndexReader& index, const QueryEvaluator& query, ScoreBoard& board);

}  // namespace hakusho::searcher
