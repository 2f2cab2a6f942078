// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <deque>
#include <hakusho/analyzer.hpp>
#include <hakusho/query.hpp>
#include <hakusho/searcher.hpp>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "searcher/match/filters.hpp"
#include "searcher/match/query_leaf.hpp"

namespace hakusho::searcher {

/// A passage that may match a query.
struct Candidate {
  std::uint32_t passage = 0;
  bool sure = true;  ///< it does match; else its text has to decide
};

/// A query against one index: its leaves looked up, its tree evaluated over sets of passages.
class QueryEvaluator {
 public:
  /// `root` must outlive it.
  QueryEvaluator(IndexReader& index, Analyzer& analyzer, const QueryNode& root,
                 const OtherForms& others = {});

  /// All passages that can match, in order; hidden and dead ones are left out.
  std::vector<Candidate> candidates();

  const std::deque<QueryLeaf>& leaves() const { return leaves_; }
  const QueryLeaf& leaf(const QueryNode& node) const { return *by_node_.at(&node); }
  const QueryNode& root() const { return root_; }

  /// The passages that match a part of the query; texts that decide are read.
  std::vector<std::uint32_t> matching(const QueryNode& part);
  /// Whether a passage fits a field.
  bool accepts(const QueryNode& filter, std::uint32_t passage) {
    return filter_judge_->accepts(filter, passage);
  }

  /// The grade of a passage from the terms alone: what it is at best.
  MatchGrade best_grade(std::uint32_t passage) const {
    return best_grade(root_, passage).value_or(MatchGrade::partial);
  }
  /// Whether the passage matches a word by another name alone.
  bool by_thesaurus(std::uint32_t passage) const;
  /// By what rule the words are found in the text of a passage (its matching key).
  MatchVia via(std::string_view text_key) const;
  /// Whether text could still change what best_grade says.
  bool decided(std::uint32_t passage) const { return decided(root_, passage); }
  /// What the text says: the grade, or nothing where the passage does not match.
  std::optional<MatchGrade> judge(std::uint32_t passage);
  /// The same of what the passage holds of the query: the worst grade of the words it has; `scattered` at
  /// best where it lacks some.
  MatchGrade grade_of_some(std::uint32_t passage);

 private:
  using Candidates = std::vector<Candidate>;
  void collect(const QueryNode& node, bool negative, Analyzer& analyzer, const OtherForms& others);
  Candidates evaluate(const QueryNode& node);
  Candidates evaluate_all(const QueryNode& node);
  Candidates everything();
  void keep(const QueryNode& filter_or_not, Candidates& candidates);
  std::optional<MatchGrade> best_grade(const QueryNode& node, std::uint32_t passage) const;
  bool decided(const QueryNode& node, std::uint32_t passage) const;
  std::optional<MatchGrade> judge(const QueryNode& node, std::uint32_t passage);

  IndexReader& index_;
  const QueryNode& root_;
  std::deque<QueryLeaf> leaves_;
  std::unordered_map<const QueryNode*, const QueryLeaf*> by_node_;
  std::vector<const QueryNode*> filters_;
  std::unique_ptr<FilterJudge> filter_judge_;
};

}  // namespace hakusho::searcher
