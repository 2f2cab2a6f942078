// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "searcher/index_reader.hpp"

namespace hakusho::searcher {

/// A string that begins in one passage and ends in the next, which is the next part of the same block.
struct AcrossCut {
  std::uint32_t passage = 0;
  std::size_t bytes = 0;  ///< of the string (a matching key) that stand at the end of the passage
};

/// All places where `key` stands across the cut between two passages of one block, a passage once, in order.
/// Passages that do not count are left out.
std::vector<AcrossCut> find_across_cuts(IndexReader& index, std::string_view key);

}  // namespace hakusho::searcher
