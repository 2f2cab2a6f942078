// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/searcher.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "searcher/match/literal_matcher.hpp"
#include "searcher/match/posting_list.hpp"

namespace hakusho::searcher {

/// How a passage matches one word or phrase of a query, as far as the terms tell.
struct LeafMatch {
  std::uint32_t passage = 0;
  std::uint8_t count = 1;              ///< occurrences, at most
  MatchGrade best = MatchGrade::word;  ///< what it is at best
  std::optional<MatchGrade> sure;      ///< what it is at least, without looking at the text

  bool thesaurus = false;  ///< by another name alone

  bool decided() const { return sure == best; }
};

/// Matches in the order of their passages.
class LeafMatches {
 public:
  LeafMatches() = default;
  LeafMatches(std::vector<LeafMatch> all) : all_(std::move(all)) {}

  /// The match of a passage, or nothing. Passages are best asked for in their order.
  const LeafMatch* find(std::uint32_t passage) const;

  std::size_t size() const { return all_.size(); }
  auto begin() const { return all_.begin(); }
  auto end() const { return all_.end(); }
  auto begin() { return all_.begin(); }
  auto end() { return all_.end(); }
  const LeafMatch& operator[](std::size_t at) const { return all_[at]; }

 private:
  std::vector<LeafMatch> all_;
  mutable std::size_t near_ = 0;  // where the last answer stands, or would
};

/// What a list of passages tells of the grade: at best, and for sure.
struct Evidence {
  const PostingList* list;
  MatchGrade best;
  bool sure;
};

/// What the lists of a string tell; `literal` must outlive it.
std::vector<Evidence> evidence_of(const LiteralMatches& literal);

/// Puts the lists together, passage by passage.
std::vector<LeafMatch> merged(std::vector<Evidence> evidence);

/// Matches by either of two forms: of a passage that matches by both the better match counts.
std::vector<LeafMatch> together(const LeafMatches& a, const LeafMatches& b);

}  // namespace hakusho::searcher
