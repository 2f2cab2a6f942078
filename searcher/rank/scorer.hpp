// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/match/query_evaluator.hpp"
#include "searcher/rank/query_units.hpp"

namespace hakusho::searcher {

/// What the score of a passage is made of.
struct ScoreBreakdown {
  struct Part {
    std::string_view text;
    double weight = 0;  ///< of the query
    std::size_t occurrences = 0;
    double score = 0;
  };
  std::vector<Part> words, neighbours;  ///< those that the passage holds
  double other_forms = 0;               ///< other names, and words inside longer ones
  double headings = 0, title = 0;
  double share = 1;  ///< what the sum is multiplied by, for the kind of text
  double dated = 1;  ///< and for the years that the text names
};

/// How relevant a passage is: BM25 over the words of the query (Robertson & Zaragoza, "The Probabilistic
/// Relevance Framework", 2009), more where neighbours in the query are neighbours in the text (Metzler &
/// Croft, "A Markov Random Field Model for Term Dependencies", 2005), with the headings above and the title
/// as further fields, and less for kinds of text that nobody cites. docs/ranking.md has the measurements.
class Scorer {
 public:
  Scorer(IndexReader& index, const QueryEvaluator& query);
  Scorer(const Scorer&) = delete;
  Scorer& operator=(const Scorer&) = delete;

  /// What the passage can score at most, from the words alone.
  double at_most(std::uint32_t passage) const;
  /// Whether at_most says what it scores: it cannot hold neighbours of the query.
  bool needs_text(std::uint32_t passage) const;
  /// What it scores; reads its text.
  double in_text(std::uint32_t passage) const;

  /// Whether it says something in sentences: no heading, caption, note or list.
  bool is_running_text(std::uint32_t passage) const { return share(passage) == 1; }

  /// The same, part by part; the texts belong to query().
  ScoreBreakdown breakdown(std::uint32_t passage) const;

  const QueryUnits& query() const { return query_; }
  /// The weight of the query's words that the passage holds.
  double weight_found(std::uint32_t passage) const { return board_[passage].found; }
  /// How many of them it holds, itself but for those it is `lacking` or in the headings above, other names
  /// counted.
  int words_in_reach(std::uint32_t passage, std::uint32_t lacking = 0) const;
  /// Units that the lists promise and the text does not hold, in bits. Reads the text where it has to.
  std::uint32_t lacking(std::uint32_t passage) const;
  /// Whether lacking() may be anything but 0.
  bool may_lack(std::uint32_t passage) const { return (board_[passage].units & joined_) != 0; }

 private:
  double score_of(std::uint32_t unit, std::uint32_t passage) const;
  double share(std::uint32_t passage) const;
  double dated(std::uint32_t passage) const;
  void count_words();
  void count_other_names();
  void count_inside_words();
  double context(std::uint32_t passage) const;
  double title(std::uint32_t document) const;

  IndexReader& index_;
  const PassageSurvey& survey_;
  ScoreBoard& board_;
  QueryUnits query_;
  std::uint32_t joined_ = 0;           // bits of the units of several words
  mutable std::vector<float> titles_;  // by document; negative: not known yet
};

}  // namespace hakusho::searcher
