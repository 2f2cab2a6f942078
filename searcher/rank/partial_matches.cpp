// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/partial_matches.hpp"

#include <algorithm>

namespace hakusho::searcher {
namespace {

// Most of the weight: a passage with less is about something else.
constexpr double least_share = 0.6;

std::vector<std::string> parts_of(const QueryEvaluator& query) {
  std::vector<std::string> parts;
  for (const QueryLeaf& leaf : query.leaves())
    for (const std::string& part : leaf.parts)
      if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
  return parts;
}

}  // namespace

std::vector<RankedPassage> find_partial_matches(IndexReader& index, QueryEvaluator& query, Scorer& scorer,
                                                const std::vector<Candidate>& full) {
  const std::vector<std::string> parts = parts_of(query);
  if (parts.size() < 2) return {};
  std::vector<float> found(index.last_passage() + 1, 0.0f);
  double total = 0;
  for (const std::string& part : parts) {
    const auto list = index.postings(part);
    const double weight = inverse_document_frequency(index.living_passages(), list->size());
    total += weight;
    for (const std::uint32_t passage : list->passages) found[passage] += static_cast<float>(weight);
  }
  for (const Candidate& candidate : full) found[candidate.passage] = 0;
  std::vector<RankedPassage> partial;
  const auto least = static_cast<float>(total * least_share);
  for (std::uint32_t passage = 1; passage < found.size(); ++passage) {
    if (found[passage] < least || !index.columns(passage).counts()) continue;
    RankedPassage item;
    item.passage = passage;
    item.grade = MatchGrade::partial;
    item.score = scorer.partial_score(found[passage], passage);
    item.decided = item.member = true;
    partial.push_back(item);
  }
  return partial;
}

}  // namespace hakusho::searcher
