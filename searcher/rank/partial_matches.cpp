// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/partial_matches.hpp"

#include <algorithm>
#include <memory>
#include <numeric>

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

struct WeightedList {
  std::shared_ptr<const PostingList> list;
  double weight;
};

// The weightiest lists, as many as it takes so that the others alone cannot reach `least`: a passage with
// enough weight is in one of them (Turtle & Flood, "Query evaluation: strategies and optimizations", 1995).
std::vector<std::size_t> essential(const std::vector<WeightedList>& lists, double total, double least) {
  std::vector<std::size_t> order(lists.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return lists[a].weight > lists[b].weight; });
  std::size_t count = 0;
  for (double rest = total; count < order.size() && rest >= least * 0.999; ++count)
    rest -= lists[order[count]].weight;
  order.resize(count);
  return order;
}

}  // namespace

std::vector<RankedPassage> find_partial_matches(IndexReader& index, QueryEvaluator& query, Scorer& scorer,
                                                const std::vector<Candidate>& full) {
  const std::vector<std::string> parts = parts_of(query);
  if (parts.size() < 2) return {};
  std::vector<WeightedList> lists;
  double total = 0;
  for (const std::string& part : parts) {
    lists.push_back({index.postings(part), 0});
    lists.back().weight = inverse_document_frequency(index.living_passages(), lists.back().list->size());
    total += lists.back().weight;
  }
  const double least = total * least_share;
  std::vector<float> found(index.last_passage() + 1, 0.0f);
  for (const WeightedList& weighted : lists)
    for (const std::uint32_t passage : weighted.list->passages)
      found[passage] += static_cast<float>(weighted.weight);
  for (const Candidate& candidate : full) found[candidate.passage] = 0;

  std::vector<RankedPassage> partial;
  for (const std::size_t i : essential(lists, total, least)) {
    for (const std::uint32_t passage : lists[i].list->passages) {
      if (found[passage] < static_cast<float>(least) || !index.columns(passage).counts()) continue;
      RankedPassage item;
      item.passage = passage;
      item.grade = MatchGrade::partial;
      item.score = scorer.partial_score(found[passage], passage);
      item.decided = item.member = true;
      partial.push_back(item);
      found[passage] = 0;  // it may be in several lists
    }
  }
  return partial;
}

}  // namespace hakusho::searcher
