// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/rule_set.hpp"

namespace hakusho::indexer {

/// Horizontal lines of one extent, one below the other: what strips may lie between.
struct LineStack {
  float left = 0, right = 0;
  std::vector<float> ys;           ///< from the top
  std::vector<bool> filled_below;  ///< per line: the area down to the next one is filled
  std::vector<float> edges;        ///< inner edges of the filled areas, where several agree
  bool shaded = false;             ///< filled areas alone make the lines
};

/// Stacks of at least two lines out of the horizontal rules and the edges of filled areas. The areas of one
/// row side by side count as one.
std::vector<LineStack> line_stacks(const std::vector<Segment>& horizontal, const std::vector<Rect>& fills,
                                   float em);

}  // namespace hakusho::indexer
