// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/score_board.hpp"

namespace hakusho::searcher {

void ScoreBoard::begin(std::uint32_t last_passage) {
  for (const std::uint32_t passage : passages_) places_[passage] = 0;
  passages_.clear();
  scores_.resize(1);
  places_.resize(last_passage + std::size_t{1});
}

}  // namespace hakusho::searcher
