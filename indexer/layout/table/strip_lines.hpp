// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/rule_set.hpp"

namespace hakusho::indexer {

/// Filled areas side by side, and their inner edges.
struct FilledRow {
  Rect box;
  std::vector<float> edges;
};

/// Horizontal lines of one extent, one below the other: what strips may lie between.
struct LineStack {
  float left = 0, right = 0;
  std::vector<float> ys;           ///< from the top
  std::vector<bool> filled_below;  ///< per line: an area begins there
  std::vector<FilledRow> filled;   ///< from the top; those of several cells only
  bool shaded = false;             ///< filled areas alone make the lines
};

/// Stacks of at least two lines out of the horizontal rules and the edges of filled areas. The areas of one
/// row side by side count as one.
std::vector<LineStack> line_stacks(const std::vector<Segment>& horizontal, const std::vector<Rect>& fills,
                                   float em);

/// The inner edges that most filled rows between two heights have in common.
std::vector<float> common_edges(const LineStack& stack, float top, float bottom);

/// Whether the filled row just there, if any, is parted elsewhere than `edges`.
bool is_parted_otherwise(const LineStack& stack, float top, float bottom, const std::vector<float>& edges);

}  // namespace hakusho::indexer
