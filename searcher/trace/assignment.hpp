// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace hakusho::searcher {

/// What it is worth to put a left item and a right item together.
struct WeightedPair {
  std::size_t left = 0, right = 0;
  double worth = 0;  ///< above 0
};

/// The pairs in which no item comes twice and whose worth together is the greatest; indices into `pairs`,
/// ascending. Exact: the Hungarian method (Kuhn 1955, with potentials) on each connected part of the graph,
/// O(n³) in the size
/// of a part. Parts of more than 1,500 items a side are not worth that time: there the best pair left is
/// taken, again and again.
std::vector<std::size_t> best_assignment(const std::vector<WeightedPair>& pairs, std::size_t left_count,
                                         std::size_t right_count);

}  // namespace hakusho::searcher
