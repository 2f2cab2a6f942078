// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/suggest/candidate.hpp"

namespace hakusho::searcher {

/// Candidates by the beginnings of their names and readings. Immutable; threads share it.
class CompletionTable {
 public:
  explicit CompletionTable(std::vector<SuggestionCandidate> candidates);

  /// The likeliest candidates, at most `limit`: most passages first, organisations first of equals, then the
  /// shorter. Each kind that begins so has a place or two among ten. `key` is a matching key, `reading`
  /// folded (reading.hpp); an empty one fits nothing.
  std::vector<Suggestion> beginning_with(std::string_view key, std::string_view reading,
                                         std::size_t limit) const;
  /// The same for names that begin with `key` and whose reading goes on with `reading` somewhere behind: 人材
  /// and イクセ.
  std::vector<Suggestion> going_on_with(std::string_view key, std::string_view reading,
                                        std::size_t limit) const;

 private:
  using Names = std::vector<std::pair<std::string, std::uint32_t>>;
  static void collect(const Names& names, std::string_view prefix, std::vector<std::uint32_t>& found);
  std::vector<Suggestion> best_of(std::vector<std::uint32_t> found, std::size_t limit) const;
  bool before(std::uint32_t a, std::uint32_t b) const;

  std::vector<Suggestion> suggestions_;
  std::vector<std::string> reading_of_;  // by the place of the suggestion
  Names keys_, readings_;
};

}  // namespace hakusho::searcher
