// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/split_and_merge.hpp"

#include <algorithm>
#include <optional>

namespace hakusho::searcher {
namespace {

// A plan stands in a next plan when this share of its weight does. Twins that share everything but what they
// are about reach two thirds.
constexpr double contained = 0.85;
// Without next plans a part must stand in the old plan with this share; what merges, in the new one with
// that.
constexpr double mostly_contained = 0.7, partly_contained = 0.35;
// Either must explain this share of what the partner leaves unexplained.
constexpr double explains = 0.5;
// What is left unexplained must be worth the name: a share of the whole.
constexpr double worth_explaining = 0.15;

/// The trigrams of `whole` that are not in `part`.
GramSet without(const RowFeatures& features, const GramSet& whole, const GramSet& part) {
  GramSet rest;
  std::set_difference(whole.grams.begin(), whole.grams.end(), part.grams.begin(), part.grams.end(),
                      std::back_inserter(rest.grams));
  for (const std::uint32_t gram : rest.grams) rest.weight += features.weight(gram);
  return rest;
}

class Finder {
 public:
  Finder(const RowFeatures& features, const std::vector<RowText>& from, const std::vector<RowText>& to,
         std::vector<RowLink>& links)
      : features_(features), from_(from), to_(to), child_of_(from.size()), parent_of_(to.size()) {
    for (const RowLink& link : links) child_of_[link.from] = link.to, parent_of_[link.to] = link.from;
  }

  std::vector<std::pair<std::size_t, std::size_t>> splits() const {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t row = 0; row < to_.size(); ++row)
      if (!parent_of_[row])
        if (const auto parent = best_parent(row)) found.emplace_back(*parent, row);
    return found;
  }
  std::vector<std::pair<std::size_t, std::size_t>> merges() const {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for (std::size_t row = 0; row < from_.size(); ++row)
      if (!child_of_[row])
        if (const auto heir = best_heir(row)) found.emplace_back(row, *heir);
    return found;
  }

 private:
  std::optional<std::size_t> best_parent(std::size_t child) const {
    std::optional<std::size_t> best;
    double most = 0;
    for (std::size_t parent = 0; parent < from_.size(); ++parent) {
      const double worth = child_of_[parent] ? split_worth(parent, *child_of_[parent], child) : 0;
      if (worth > most) most = worth, best = parent;
    }
    return best;
  }

  // How surely `child` is a part of `parent` beside the part that is known.
  double split_worth(std::size_t parent, std::size_t known, std::size_t child) const {
    const GramSet& piece = to_[child].set(CellRole::plan);
    const GramSet& other = to_[known].set(CellRole::plan);
    if (piece.grams.empty()) return 0;
    const bool announced = from_[parent].has(CellRole::next_plan);
    const GramSet& whole = from_[parent].set(announced ? CellRole::next_plan : CellRole::plan);
    const double inside = features_.overlap(whole, piece).of_second;
    if (inside < (announced ? contained : mostly_contained)) return 0;
    const GramSet rest = without(features_, whole, other);
    if (rest.weight < worth_explaining * whole.weight) return 0;
    return features_.overlap(rest, piece).of_first >= explains ? inside : 0;
  }

  std::optional<std::size_t> best_heir(std::size_t parent) const {
    std::optional<std::size_t> best;
    double most = 0;
    for (std::size_t heir = 0; heir < to_.size(); ++heir) {
      const double worth = parent_of_[heir] ? merge_worth(*parent_of_[heir], parent, heir) : 0;
      if (worth > most) most = worth, best = heir;
    }
    return best;
  }

  // How surely `parent` went into `heir` beside the parent that is known.
  double merge_worth(std::size_t known, std::size_t parent, std::size_t heir) const {
    const GramSet& plan = to_[heir].set(CellRole::plan);
    if (plan.grams.empty()) return 0;
    if (from_[parent].has(CellRole::next_plan)) {
      const Overlap both = features_.overlap(from_[parent].set(CellRole::next_plan), plan);
      return both.of_second >= contained ? both.mean() : 0;
    }
    const GramSet& old = from_[parent].set(CellRole::plan);
    const double inside = features_.overlap(old, plan).of_first;
    const GramSet rest = without(features_, plan, from_[known].set(CellRole::plan));
    if (inside < partly_contained || rest.weight < worth_explaining * plan.weight) return 0;
    return features_.overlap(rest, old).of_first >= explains ? inside : 0;
  }

  const RowFeatures& features_;
  const std::vector<RowText>&from_, &to_;
  std::vector<std::optional<std::size_t>> child_of_, parent_of_;
};

void mark(std::vector<RowLink>& links) {
  for (RowLink& link : links) {
    const auto others = [&](auto same) {
      return std::count_if(links.begin(), links.end(), [&](const RowLink& other) { return same(other); }) > 1;
    };
    link.merged = others([&](const RowLink& other) { return other.to == link.to; });
    link.split = !link.merged && others([&](const RowLink& other) { return other.from == link.from; });
  }
}

// The assignment may have put a row to the next best where its true heir was taken, or its true parent: a
// link whose plan the next plan does not hold gives way to a split or a merge where it does.
// So does one of plans that have less in common than plans of one measure have, where there are no next
// plans.
bool is_second_choice(const RowLink& link) {
  const RowEvidence& evidence = link.evidence;
  if (evidence.next_with_plan) return evidence.next_with_plan->of_second < contained;
  return evidence.plans && evidence.plans->mean() < mostly_contained;
}

}  // namespace

void add_splits_and_merges(const RowFeatures& features, const std::vector<RowText>& from,
                           const std::vector<RowText>& to, std::vector<RowLink>& links,
                           const std::function<RowLink(std::size_t from, std::size_t to)>& link_of) {
  std::vector<RowLink> second;
  for (const RowLink& link : links)
    if (is_second_choice(link)) second.push_back(link);
  std::erase_if(links, is_second_choice);
  const Finder finder(features, from, to, links);
  auto found = finder.splits();
  const auto merges = finder.merges();
  found.insert(found.end(), merges.begin(), merges.end());
  for (const RowLink& link : second) {
    const bool replaced = std::any_of(found.begin(), found.end(), [&](const auto& pair) {
      return pair.first == link.from || pair.second == link.to;
    });
    if (!replaced) links.push_back(link);
  }
  for (const auto& [one, other] : found) links.push_back(link_of(one, other));
  mark(links);
}

}  // namespace hakusho::searcher
