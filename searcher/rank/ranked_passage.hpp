// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/searcher.hpp>

namespace hakusho::searcher {

/// A passage with what decides its place in the order of results.
struct RankedPassage {
  std::uint32_t passage = 0;
  MatchGrade grade = MatchGrade::word;  ///< at best, while not decided
  double score = 0;                     ///< at most, while not decided
  bool decided = false;                 ///< the grade is final
  bool scored = false;                  ///< the score is final
  bool member = false;                  ///< it surely matches
  bool failed = false;                  ///< it does not
  bool thesaurus = false;               ///< it has a word by another name alone
};

}  // namespace hakusho::searcher
