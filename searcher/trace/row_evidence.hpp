// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "searcher/trace/row_features.hpp"

namespace hakusho::searcher {

/// What speaks for two rows of different reports being one measure. A comparison is there where both columns
/// say something.
struct RowEvidence {
  std::optional<Overlap> next_with_plan;  ///< the earlier next plan and the later plan: the same statement
  std::optional<Overlap> plans, next_plans, progress;
  bool same_item = false, same_section = false, same_ministries = false;
};

RowEvidence compare_rows(const RowFeatures& features, const RowText& from, const RowText& to);

/// Whether a next plan says that the measure ends (終了する, 廃止する) rather than how it goes on.
bool announces_end(const ComparisonText& next_plan);

/// How two reports of a series stand to each other: what may be expected of their rows.
struct ReportPair {
  bool next_is_repeated = true;  ///< the later plans repeat the earlier next plans, as a rule
  bool later_has_plans = true;   ///< the later report has a column of plans
};
/// `pairs` are the rows that may belong together.
ReportPair relation_of(const RowFeatures& features, const std::vector<RowText>& from,
                       const std::vector<RowText>& to,
                       const std::vector<std::pair<std::size_t, std::size_t>>& pairs);

/// How much two rows are like one measure, 0 to 1. The texts decide; place and ministries only break ties.
/// Where next plans are repeated, a plan that no next plan announced is hardly the same measure.
double likeness(const RowEvidence& evidence, const RowText& from, const RowText& to,
                const ReportPair& reports);

}  // namespace hakusho::searcher
