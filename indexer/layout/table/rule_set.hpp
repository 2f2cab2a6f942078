// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// A straight line along one axis: at y from x to x when horizontal, at x from y to y when vertical.
struct Segment {
  float at = 0, from = 0, to = 0;
  float length() const { return to - from; }
  bool operator==(const Segment&) const = default;
};

struct RuleSet {
  std::vector<Segment> horizontal, vertical;  ///< by place, then by start
};

/// The rules of a page as long as they look: pieces, dashes and double drawing joined, specks and what lies
/// off the page left out. A page of countless rules is a drawing: only the longest are kept.
RuleSet rules_of(const std::vector<Rule>& rules, float width, float height);

/// The rules with the edges of filled areas, which separate cells where nothing else does.
RuleSet with_edges(RuleSet rules, const std::vector<Rect>& fills);

/// Rules that touch or cross, directly or through others; those alone come as sets of one.
std::vector<RuleSet> connected_rules(const RuleSet& rules);

bool is_finite(const Rect& rect);

}  // namespace hakusho::indexer
