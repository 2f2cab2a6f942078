// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/query_units.hpp"

#include <algorithm>

namespace hakusho::searcher {
namespace {

// Of the weight of a string's rarity, when two neighbours stand side by side, and when a whole compound
// does. docs/ranking.md has the measurements.
constexpr double pair_share = 0.15;
constexpr double compound_share = 0.10;

// Of the weight of its rarity, a verb's: 受けた says less of what is asked for than what was received.
constexpr double verb_share = 0.5;

double share_of(const QueryLeaf& leaf, const std::string& part) {
  return std::find(leaf.verbs.begin(), leaf.verbs.end(), part) == leaf.verbs.end() ? 1 : verb_share;
}

class Collector {
 public:
  Collector(IndexReader& index, ScoreBoard& board) : index_(index), board_(board) {}

  void add(const QueryLeaf& leaf) {
    result_.leaves.push_back(&leaf);
    std::uint32_t bits = 0;
    if (leaf.runs.empty()) {
      bits = add_whole(leaf);
    } else {
      for (const std::vector<std::string>& run : leaf.runs) bits |= add_run(leaf, run);
    }
    for (const LeafSynonym& synonym : leaf.synonyms) add_synonym(synonym);
    result_.of_leaf.push_back(bits);
  }

  QueryUnits finish() {
    for (const QueryUnit& unit : result_.units)
      if (!unit.list->empty()) result_.total_weight += unit.weight;
    return std::move(result_);
  }

 private:
  double rarity(std::size_t passages) const {
    return inverse_document_frequency(index_.survey().living_passages(), passages);
  }

  // The bit of a unit; 0 where there are too many.
  std::uint32_t add_unit(QueryUnit unit) {
    for (std::size_t i = 0; i < result_.units.size(); ++i)
      if (result_.units[i].text == unit.text) return std::uint32_t{1} << i;
    if (result_.units.size() == most_units) return 0;
    const std::uint32_t bit = std::uint32_t{1} << result_.units.size();
    for (const std::uint32_t passage : unit.list->passages) board_.at(passage).units |= bit;
    result_.units.push_back(std::move(unit));
    return bit;
  }

  void add_synonym(const LeafSynonym& synonym) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < result_.units.size(); ++i)
      if (std::find(synonym.parts.begin(), synonym.parts.end(), result_.units[i].text) != synonym.parts.end())
        bits |= std::uint32_t{1} << i;
    if (bits != 0) result_.synonyms.push_back({bits, synonym.list});
  }

  // A phrase or a word beginning: what matches it is known already.
  std::uint32_t add_whole(const QueryLeaf& leaf) {
    auto list = std::make_shared<PostingList>();
    for (const LeafMatch& match : leaf.matches) list->add(match.passage, match.count);
    return add_unit({leaf.key, leaf.weight, list});
  }

  // The parts of a compound come together: 地方, 公共 and 団体 are not three things found but one. So they
  // share the weight of what is as rare as all of them in one passage.
  std::uint32_t add_run(const QueryLeaf& leaf, const std::vector<std::string>& run) {
    std::vector<std::uint32_t> bits;
    std::uint32_t all = 0;
    double sum = 0;
    std::string text;
    const std::size_t before = result_.units.size();
    for (const std::string& part : run) {
      const LeafPart* other = leaf.other_part(part);
      bits.push_back(add_unit({part, 0, other ? other->list : index_.postings(part),
                               other && other->is_joined ? &leaf : nullptr}));
      all |= bits.back();
      text += part;
    }
    for (std::size_t i = before; i < result_.units.size(); ++i)
      sum += result_.units[i].weight =
          share_of(leaf, result_.units[i].text) * rarity(result_.units[i].list->size());
    const double whole = rarity(passages_with(all));
    if (sum > whole)
      for (std::size_t i = before; i < result_.units.size(); ++i) result_.units[i].weight *= whole / sum;
    for (std::size_t i = 1; i < run.size(); ++i) {
      const std::uint32_t both = bits[i - 1] | bits[i];
      if (bits[i - 1] != 0 && bits[i] != 0)
        result_.compounds.push_back({run[i - 1] + run[i], pair_share * rarity(passages_with(both)), both});
    }
    if (run.size() > 1) result_.compounds.push_back({text, compound_share * whole, all});
    return all;
  }

  // Counted along the shortest list.
  std::size_t passages_with(std::uint32_t bits) const {
    const PostingList* shortest = nullptr;
    for (std::size_t i = 0; i < result_.units.size(); ++i)
      if ((bits >> i & 1) && (!shortest || result_.units[i].list->size() < shortest->size()))
        shortest = result_.units[i].list.get();
    if (!shortest) return 0;
    return static_cast<std::size_t>(
        std::count_if(shortest->passages.begin(), shortest->passages.end(),
                      [&](std::uint32_t passage) { return (board_[passage].units & bits) == bits; }));
  }

  IndexReader& index_;
  ScoreBoard& board_;
  QueryUnits result_;
};

}  // namespace

QueryUnits units_of(IndexReader& index, const QueryEvaluator& query, ScoreBoard& board) {
  Collector collector(index, board);
  for (const QueryLeaf& leaf : query.leaves())
    if (!leaf.negative) collector.add(leaf);
  return collector.finish();
}

}  // namespace hakusho::searcher
