// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/row_evidence.hpp"

#include <algorithm>
#include <array>

namespace hakusho::searcher {
namespace {

// Share of the later plans that must be announced for next plans to count as repeated, and what counts.
constexpr double usual_share = 0.4, announced = 0.75;
// Weight of the next plan against the two plans, where it is repeated and where it is not.
constexpr double next_share = 0.8, loose_next_share = 0.35;
// Results of one measure differ each year; next plans of different years differ by a year's changes more.
constexpr double progress_trust = 0.7, next_plans_trust = 0.9;
// A row without a plan, in a report that has them, tells of a measure that begins.
constexpr double new_row_trust = 0.4;
constexpr double tie_breaker = 0.01;
// A plan copied nearly word for word outweighs a next plan that could not be read.
constexpr double copied_plan = 0.9;

constexpr std::array<std::u32string_view, 8> ends = {U"終了する", U"終了した", U"廃止する", U"廃止した",
                                                     U"終える",   U"取りやめ", U"完了した", U"完了する"};

}  // namespace

RowEvidence compare_rows(const RowFeatures& features, const RowText& from, const RowText& to) {
  RowEvidence evidence;
  const auto compared = [&](CellRole one, CellRole other) -> std::optional<Overlap> {
    if (!from.has(one) || !to.has(other)) return std::nullopt;
    return features.overlap(from.set(one), to.set(other));
  };
  evidence.next_with_plan = compared(CellRole::next_plan, CellRole::plan);
  evidence.plans = compared(CellRole::plan, CellRole::plan);
  evidence.next_plans = compared(CellRole::next_plan, CellRole::next_plan);
  evidence.progress = compared(CellRole::progress, CellRole::progress);
  return evidence;
}

bool announces_end(const ComparisonText& next_plan) {
  return std::any_of(ends.begin(), ends.end(), [&](std::u32string_view word) {
    return next_plan.body().find(word) != std::u32string::npos;
  });
}

ReportPair relation_of(const RowFeatures& features, const std::vector<RowText>& from,
                       const std::vector<RowText>& to,
                       const std::vector<std::pair<std::size_t, std::size_t>>& pairs) {
  std::vector<bool> repeated(to.size());
  for (const auto& [one, other] : pairs) {
    if (repeated[other] || !from[one].has(CellRole::next_plan) || !to[other].has(CellRole::plan)) continue;
    const Overlap both = features.overlap(from[one].set(CellRole::next_plan), to[other].set(CellRole::plan));
    repeated[other] = both.of_second >= announced;
  }
  const auto plans =
      std::count_if(to.begin(), to.end(), [](const RowText& row) { return row.has(CellRole::plan); });
  const auto found = std::count(repeated.begin(), repeated.end(), true);
  return {static_cast<double>(found) >= usual_share * static_cast<double>(plans),
          2 * static_cast<std::size_t>(plans) >= to.size()};
}

double likeness(const RowEvidence& evidence, const RowText& from, const RowText& to,
                const ReportPair& reports) {
  double like = 0;
  if (evidence.next_with_plan) {
    const double next = evidence.next_with_plan->mean();
    const double plan = evidence.plans ? evidence.plans->mean() : next;
    const double share = reports.next_is_repeated ? next_share : loose_next_share;
    like = share * next + (1 - share) * plan;
    if (plan >= copied_plan && !announces_end(from.text(CellRole::next_plan)))
      like = std::max(like, 0.8 * plan);
  } else if (evidence.plans) {
    like = evidence.plans->mean();
  } else if (evidence.next_plans) {
    const bool begins = reports.later_has_plans && !to.has(CellRole::plan);
    like = evidence.next_plans->mean() * (begins ? new_row_trust : next_plans_trust);
  } else if (evidence.progress) {
    like = evidence.progress->mean() * progress_trust;
  }
  if (like <= 0) return 0;
  return like + tie_breaker * (evidence.same_item + evidence.same_section + evidence.same_ministries);
}

}  // namespace hakusho::searcher
