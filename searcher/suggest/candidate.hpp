// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/suggestion.hpp>
#include <string>
#include <vector>

namespace hakusho::searcher {

/// Something that may be suggested, and what may be typed for it.
struct SuggestionCandidate {
  Suggestion suggestion;
  std::vector<std::string> keys;  ///< matching keys of its names
  std::string reading;            ///< folded (reading.hpp); empty: not known
};

}  // namespace hakusho::searcher
