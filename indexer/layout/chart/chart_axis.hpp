// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/chart/chart_label.hpp"

namespace hakusho::indexer {

/// Numbers in even steps at even distances: what no text and hardly a table has.
struct ChartAxis {
  bool upright = false;  ///< its numbers stand one above the other, the largest on top
  Rect box;              ///< around the numbers
  float pitch = 0;       ///< from one number to the next, in points
  float size = 0;        ///< of the numbers
  std::size_t count = 0;
};

/// The axes among the labels, each number in one of them at most.
std::vector<ChartAxis> chart_axes(const std::vector<ChartLabel>& labels);

}  // namespace hakusho::indexer
