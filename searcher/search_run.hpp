// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <hakusho/searcher.hpp>
#include <optional>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/match/query_evaluator.hpp"
#include "searcher/rank/hit_selection.hpp"
#include "searcher/rank/ranking.hpp"
#include "searcher/rank/scorer.hpp"

namespace hakusho::searcher {

/// Whether passages with only some of the words of the query are hits too.
bool takes_partial_matches(const Query& query, const SearchOptions& options);

/// One search: its stages in order. `query` and `options` must outlive it.
class SearchRun {
 public:
  SearchRun(IndexReader& index, Analyzer& analyzer, const Query& query, const SearchOptions& options);

  SearchResult result();

  /// A passage in the order of hits before folding, with its place in it.
  struct Place {
    std::size_t rank = 0;  ///< from 1
    RankedPassage passage;
  };
  /// Nothing where the passage does not match.
  std::optional<Place> place_of(std::uint32_t passage);

  /// Whether the passage stands in a report of the years asked for.
  bool in_years(std::uint32_t passage);

  QueryEvaluator& evaluator() { return evaluator_; }
  const Scorer& scorer() const { return scorer_; }

 private:
  struct Found {
    std::vector<Candidate> candidates;  // may hold all words
    std::vector<RankedPassage> some;    // hold some of them, graded
  };
  Found find();
  std::vector<RankedPassage> find_in_scope();
  Ranking ranking_of(const Found& found);
  bool passes_fields(std::uint32_t passage);
  int year_of(std::uint32_t passage);
  Hit built(const SelectedHit& selected, std::size_t before);
  std::vector<SelectedHit> best_of_years(const Found& found);

  IndexReader& index_;
  const Query& query_;
  const SearchOptions& options_;
  QueryEvaluator evaluator_;
  Scorer scorer_;
  RankingOptions ranking_options_;
};

}  // namespace hakusho::searcher
