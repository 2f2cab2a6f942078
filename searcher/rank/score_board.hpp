// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace hakusho::searcher {

/// What the words of a query add up to in a passage.
struct PassageScore {
  std::uint32_t passage = 0;
  float words = 0;          ///< the score of its words
  float found = 0;          ///< the weight of the words it holds
  float as_heading = 0;     ///< the same, where it is a heading
  std::uint32_t units = 0;  ///< which words
  std::uint32_t named = 0;  ///< which words stand in it under another name
};

/// The scores of the passages that a search meets, by passage: a sparse set (Briggs & Torczon, "An efficient
/// representation for sparse sets", 1993). The scores of a few hundred passages lie side by side, wherever in
/// an index of millions the passages are. Not for sharing between threads.
class ScoreBoard {
 public:
  /// Wipes the board, and makes room for passages up to this one.
  void begin(std::uint32_t last_passage);
  /// Zero where nothing was written.
  const PassageScore& operator[](std::uint32_t passage) const { return scores_[places_[passage]]; }
  /// For writing. Valid until the next call.
  PassageScore& at(std::uint32_t passage) {
    std::uint32_t& place = places_[passage];
    if (place == 0) {
      place = static_cast<std::uint32_t>(scores_.size());
      scores_.push_back({.passage = passage});
    }
    return scores_[place];
  }

 private:
  std::vector<std::uint32_t> places_;        // by passage: in scores_, or 0
  std::vector<PassageScore> scores_ = {{}};  // the first stands for all that have none
};

}  // namespace hakusho::searcher
