// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/row_match.hpp"

#include <algorithm>
#include <utility>

#include "searcher/trace/assignment.hpp"
#include "searcher/trace/row_candidates.hpp"
#include "searcher/trace/split_and_merge.hpp"

namespace hakusho::searcher {
namespace {

// Below this two rows are different measures.
constexpr double least_likeness = 0.52;
// Candidates are looked at down to here, so that margins are known.
constexpr double least_candidate = 0.25;

struct Candidate {
  WeightedPair pair;
  RowEvidence evidence;
};

bool meet(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return std::any_of(one.begin(), one.end(), [&](const std::string& name) {
    return std::find(other.begin(), other.end(), name) != other.end();
  });
}

class Matcher {
 public:
  Matcher(const RowFeatures& features, const std::vector<YearOfRows>& years, std::size_t from_year,
          std::size_t to_year)
      : features_(features),
        from_rows_(years[from_year].rows),
        to_rows_(years[to_year].rows),
        from_(features.texts()[from_year]),
        to_(features.texts()[to_year]),
        from_year_(from_year),
        to_year_(to_year) {}

  std::vector<RowLink> run() {
    find_candidates();
    std::vector<WeightedPair> pairs;
    for (const Candidate& candidate : candidates_)
      if (candidate.pair.worth >= least_likeness) pairs.push_back(candidate.pair);
    std::vector<RowLink> links;
    for (const std::size_t chosen : best_assignment(pairs, from_.size(), to_.size()))
      links.push_back(link_of(pairs[chosen].left, pairs[chosen].right, pairs[chosen].worth));
    add_splits_and_merges(features_, from_, to_, links, [this](std::size_t from, std::size_t to) {
      const RowEvidence evidence = evidence_of(from, to);
      return link_of(from, to, likeness(evidence, from_[from], to_[to], reports_));
    });
    return links;
  }

 private:
  RowEvidence evidence_of(std::size_t from, std::size_t to) const {
    RowEvidence evidence = compare_rows(features_, from_[from], to_[to]);
    const MeasureRow& one = from_rows_[from];
    const MeasureRow& other = to_rows_[to];
    evidence.same_item = !one.item_no.empty() && one.item_no == other.item_no;
    evidence.same_section = !one.section_title.empty() && one.section_title == other.section_title;
    evidence.same_ministries = meet(one.ministries, other.ministries);
    return evidence;
  }

  void find_candidates() {
    const auto pairs = likely_pairs(features_, from_, to_);
    reports_ = relation_of(features_, from_, to_, pairs);
    for (const auto& [from, to] : pairs) {
      RowEvidence evidence = evidence_of(from, to);
      const double worth = likeness(evidence, from_[from], to_[to], reports_);
      if (worth >= least_candidate) candidates_.push_back({{from, to, worth}, std::move(evidence)});
    }
  }

  RowLink link_of(std::size_t from, std::size_t to, double like) const {
    RowLink link;
    link.from_year = from_year_, link.from = from, link.to_year = to_year_, link.to = to;
    link.evidence = evidence_of(from, to);
    link.like = like;
    double next_best = 0;
    for (const Candidate& other : candidates_)
      if ((other.pair.left == from) != (other.pair.right == to))
        next_best = std::max(next_best, other.pair.worth);
    link.margin = std::max(0.0, like - next_best);
    return link;
  }

  const RowFeatures& features_;
  const std::vector<MeasureRow>&from_rows_, &to_rows_;
  const std::vector<RowText>&from_, &to_;
  std::size_t from_year_, to_year_;
  ReportPair reports_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<RowLink> match_rows(const RowFeatures& features, const std::vector<YearOfRows>& years,
                                std::size_t from_year, std::size_t to_year) {
  return Matcher(features, years, from_year, to_year).run();
}

}  // namespace hakusho::searcher
