// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "searcher/rank/ranked_passage.hpp"
#include "searcher/rank/scorer.hpp"

namespace hakusho::searcher {

struct RankingOptions {
  bool grades_first = false;  ///< a plain query of one word: grades order the hits
  bool whole_first = false;   ///< a sentence: running text that holds it as it stands comes before all else
  bool partial_last = true;   ///< passages without all words come below those with them
  bool partial_too = false;   ///< what seemed to have all words and has not may have enough of them
  MatchGrade worst_grade = MatchGrade::partial;
  SortOrder sort = SortOrder::score;
};

/// Gives the matching passages one by one, best first, and reads the texts only of those that may come next:
/// candidates wait in a heap with the best grade and score they can have; one that comes up undecided or not
/// scored is looked at and goes back. Ties: year descending, document id, position, on one index and on many.
class Ranking {
 public:
  Ranking(IndexReader& index, QueryEvaluator& query, Scorer& scorer, const RankingOptions& options);

  void add(const std::vector<Candidate>& candidates);
  /// Passages that are graded already.
  void add(const std::vector<RankedPassage>& passages);

  /// The next hit, or nothing when there are no more.
  std::optional<RankedPassage> next();
  /// Looks at what is undecided, reading at most `texts` passages: what may not match at all first.
  void settle(std::size_t texts);
  /// All passages so far, those that failed too.
  const std::vector<RankedPassage>& passages() const { return items_; }
  Total total() const;

 private:
  // An item that waits, with what decides nearly all comparisons in one number.
  struct Waiting {
    std::uint64_t order = 0;  // higher comes first; equal: tie_before, or scores too close for it
    std::uint32_t item = 0;
  };
  Waiting waiting(std::uint32_t item) const;
  bool holds_all_of_it(const RankedPassage& item) const;
  bool before(const Waiting& a, const Waiting& b) const;
  bool tie_before(const RankedPassage& a, const RankedPassage& b) const;
  void decide(RankedPassage& item);
  void look_at(RankedPassage& item);
  std::size_t likely_members(std::size_t undecided) const;
  int year_of(const RankedPassage& item) const;
  using Place = std::pair<std::uint64_t, std::uint32_t>;  // document id and position
  Place place_of(const RankedPassage& item) const;
  std::vector<std::uint32_t> sample(const std::vector<std::uint32_t>& items, std::size_t count) const;

  IndexReader& index_;
  QueryEvaluator& query_;
  Scorer& scorer_;
  RankingOptions options_;
  std::vector<RankedPassage> items_;
  std::vector<Waiting> heap_;
  bool heaped_ = false;
  std::size_t settled_ = 0, settled_members_ = 0;  // of those that were undecided, and not for their rank
};

}  // namespace hakusho::searcher
