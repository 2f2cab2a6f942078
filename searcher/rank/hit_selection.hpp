// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/searcher.hpp>
#include <vector>

#include "searcher/rank/ranking.hpp"

namespace hakusho::searcher {

/// A hit with the near-identical passages that were folded under it.
struct SelectedHit {
  RankedPassage best;
  std::vector<std::uint32_t> similar;
};

/// The hits from options.offset on, at most options.limit, best first; near-identical passages of other
/// reports are folded under the best of them unless the options say otherwise.
std::vector<SelectedHit> select_hits(IndexReader& index, Ranking& ranking, const SearchOptions& options);

}  // namespace hakusho::searcher
