// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searcher/suggest/organisation_finder.hpp"

namespace hakusho::searcher {

/// Counts, passage by passage, in how many the runs of compound characters (compound_text.hpp; without a
/// particle behind them) stand and in how many each organisation is named.
class RunCounter {
 public:
  struct Run {
    std::uint32_t passages = 0;
    std::uint32_t last_passage = 0;
    std::vector<std::uint16_t> organisations;
    std::string printed;  ///< as it stands where it was met first; empty where that is its key
  };

  RunCounter() : organisation_passages_(finder_.size()), organisation_last_(finder_.size()) {}

  /// Looks names up without making a string of each.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Runs = std::unordered_map<std::string, Run, Hash, std::equal_to<>>;

  void add_passage(std::string_view text);

  const Runs& runs() const { return runs_; }
  /// By the place of the organisation in hakusho::organisations().
  const std::vector<std::uint32_t>& organisation_passages() const { return organisation_passages_; }

 private:
  Run& new_run(std::string_view name);
  void count(Run& run);

  OrganisationFinder finder_;
  Runs runs_;
  std::vector<std::uint32_t> organisation_passages_, organisation_last_;
  std::uint32_t passage_ = 0;
};

}  // namespace hakusho::searcher
