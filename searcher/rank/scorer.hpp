// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/match/query_evaluator.hpp"

namespace hakusho::searcher {

/// How relevant a passage is: BM25 over the words of the query (Robertson & Zaragoza, "The Probabilistic
/// Relevance Framework", 2009), with the headings above the passage and the title of its report as
/// further fields, and less for kinds of text that nobody cites. docs/ranking.md has the reasons.
class Scorer {
 public:
  Scorer(IndexReader& index, const QueryEvaluator& query);

  /// The score of a passage whose whole query has this grade (a better grade never scores lower).
  double score(std::uint32_t passage, MatchGrade grade);
  /// The score of a passage that has only some of the words.
  double partial_score(double weight_found, std::uint32_t passage) const;

 private:
  double length_factor(const dict::PassageColumns& row) const;
  double heading_weight(const QueryLeaf& leaf, std::uint32_t passage) const;
  double title_weight(const QueryLeaf& leaf, const dict::PassageColumns& row);

  IndexReader& index_;
  std::vector<const QueryLeaf*> leaves_;  // the positive ones
  double average_words_ = 1;
  std::vector<std::unordered_map<std::uint32_t, bool>> titles_;  // by leaf, by document
};

}  // namespace hakusho::searcher
