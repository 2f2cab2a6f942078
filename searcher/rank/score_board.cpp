// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/score_board.hpp"

namespace hakusho::searcher {

void ScoreBoard::begin(std::uint32_t last_passage) {
  places_.resize(last_passage + std::size_t{1});
  for (const PassageScore& score : scores_) places_[score.passage] = 0;
  scores_.resize(1);
}

}  // namespace hakusho::searcher
