// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/leaf_matches.hpp"

#include <algorithm>

namespace hakusho::searcher {
namespace {

LeafMatch better_of(const LeafMatch& a, const LeafMatch& b) {
  LeafMatch match = a;
  match.count = std::max(a.count, b.count);
  match.best = std::min(a.best, b.best);
  if (b.sure && (!a.sure || *b.sure < *a.sure)) match.sure = b.sure;
  match.thesaurus = a.thesaurus && b.thesaurus;
  return match;
}

}  // namespace

const LeafMatch* LeafMatches::find(std::uint32_t passage) const {
  const auto is_place = [&](std::size_t at) {
    return at <= all_.size() && (at == all_.size() || all_[at].passage >= passage) &&
           (at == 0 || all_[at - 1].passage < passage);
  };
  const auto below = [](const LeafMatch& match, std::uint32_t wanted) { return match.passage < wanted; };
  if (is_place(near_ + 1))
    ++near_;
  else if (!is_place(near_))
    near_ =
        static_cast<std::size_t>(std::lower_bound(all_.begin(), all_.end(), passage, below) - all_.begin());
  return near_ < all_.size() && all_[near_].passage == passage ? &all_[near_] : nullptr;
}

std::vector<Evidence> evidence_of(const LiteralMatches& literal) {
  return {{&literal.whole, MatchGrade::word, true},
          {&literal.component, MatchGrade::word, true},
          {&literal.adjoining, MatchGrade::word, false},
          {&literal.inside, MatchGrade::substring, true},
          {&literal.straddling, MatchGrade::substring, false}};
}

std::vector<LeafMatch> merged(std::vector<Evidence> evidence) {
  std::vector<LeafMatch> matches;
  std::erase_if(evidence, [](const Evidence& known) { return known.list->empty(); });
  if (evidence.size() == 1) {
    const Evidence& only = evidence.front();
    const std::optional<MatchGrade> sure = only.sure ? std::optional(only.best) : std::nullopt;
    matches.reserve(only.list->size());
    for (std::size_t i = 0; i < only.list->size(); ++i)
      matches.push_back({only.list->passages[i], only.list->counts[i], only.best, sure, false});
    return matches;
  }
  std::vector<std::size_t> at(evidence.size(), 0);
  for (;;) {
    std::uint32_t next = UINT32_MAX;
    for (std::size_t i = 0; i < evidence.size(); ++i)
      if (at[i] < evidence[i].list->size()) next = std::min(next, evidence[i].list->passages[at[i]]);
    if (next == UINT32_MAX) return matches;
    LeafMatch match;
    match.passage = next;
    match.best = MatchGrade::partial;
    match.count = 0;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
      const Evidence& known = evidence[i];
      if (at[i] >= known.list->size() || known.list->passages[at[i]] != next) continue;
      match.count = std::max(match.count, known.list->counts[at[i]]);
      match.best = std::min(match.best, known.best);
      if (known.sure && (!match.sure || known.best < *match.sure)) match.sure = known.best;
      ++at[i];
    }
    matches.push_back(match);
  }
}

std::vector<LeafMatch> together(const LeafMatches& a, const LeafMatches& b) {
  std::vector<LeafMatch> all;
  all.reserve(a.size() + b.size());
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    if (j == b.size() || (i < a.size() && a[i].passage < b[j].passage))
      all.push_back(a[i++]);
    else if (i == a.size() || b[j].passage < a[i].passage)
      all.push_back(b[j++]);
    else
      all.push_back(better_of(a[i++], b[j++]));
  }
  return all;
}

}  // namespace hakusho::searcher
