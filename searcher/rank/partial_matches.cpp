// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/partial_matches.hpp"

#include <algorithm>

namespace hakusho::searcher {
namespace {

// Of the weight of all words. With half of it a third of the best paragraphs of judged searches would be
// missed (docs/ranking.md).
constexpr double least_share = 0.3;

// The weightiest lists, as many as it takes so that the others alone cannot reach `least`: a passage with
// enough weight is in one of them (Turtle & Flood, "Query evaluation: strategies and optimizations", 1995).
std::vector<std::size_t> essential(const QueryUnits& query, double least) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < query.units.size(); ++i)
    if (!query.units[i].list->empty()) order.push_back(i);
  std::sort(order.begin(), order.end(),
            [&](std::size_t x, std::size_t y) { return query.units[x].weight > query.units[y].weight; });
  std::size_t count = 0;
  for (double rest = query.total_weight; count < order.size() && rest >= least * 0.999; ++count)
    rest -= query.units[order[count]].weight;
  order.resize(count);
  return order;
}

// Rarity is no measure of what is missing: a good paragraph may do without the one name that is rarest. But
// it holds half of the words, with the headings that a reader has just read (docs/ranking.md).
bool holds_enough(const Scorer& scorer, std::uint32_t passage, std::uint32_t lacking) {
  const QueryUnits& query = scorer.query();
  double weight = scorer.weight_found(passage);
  for (std::size_t i = 0; lacking != 0 && i < query.units.size(); ++i)
    if (lacking >> i & 1) weight -= query.units[i].weight;
  return weight >= query.total_weight * least_share &&
         2 * scorer.words_in_reach(passage, lacking) >= static_cast<int>(query.units.size());
}

}  // namespace

bool is_partial_match(const Scorer& scorer, std::uint32_t passage) {
  return scorer.query().units.size() > 1 && holds_enough(scorer, passage, scorer.lacking(passage));
}

std::vector<RankedPassage> find_partial_matches(IndexReader& index, const Scorer& scorer,
                                                const std::vector<Candidate>& full) {
  const QueryUnits& query = scorer.query();
  if (query.units.size() < 2) return {};
  const double least = query.total_weight * least_share;
  std::vector<bool> taken(index.last_passage() + 1, false);
  for (const Candidate& candidate : full) taken[candidate.passage] = true;
  std::vector<RankedPassage> partial;
  std::vector<const PostingList*> lists;
  for (const std::size_t i : essential(query, least)) lists.push_back(query.units[i].list.get());
  for (const QuerySynonym& synonym : query.synonyms) lists.push_back(synonym.list.get());
  for (const PostingList* list : lists) {
    for (const std::uint32_t passage : list->passages) {
      if (taken[passage] || !holds_enough(scorer, passage, 0)) continue;
      taken[passage] = true;
      if (!index.survey().counts(passage)) continue;
      RankedPassage item;
      item.passage = passage;
      item.grade = MatchGrade::partial;
      item.score = scorer.at_most(passage);
      item.scored = !scorer.needs_text(passage);
      item.decided = item.member = !scorer.may_lack(passage);
      partial.push_back(item);
    }
  }
  return partial;
}

}  // namespace hakusho::searcher
