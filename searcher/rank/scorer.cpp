// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/scorer.hpp"

#include <algorithm>

#include "dict/normalizer.hpp"

namespace hakusho::searcher {
namespace {

// Passages are near-equal in length by construction, and a policy term does not need repeating to be the
// subject: less saturation and less length normalisation than BM25's usual 1.2 and 0.75.
constexpr double k1 = 0.9;
constexpr double b = 0.4;

constexpr double nearest_heading_share = 0.5;  // of a word's weight, when the heading above holds it
constexpr double farther_heading_share = 0.25;
constexpr double title_share = 0.15;

// A word matched by its scattered parts, or inside longer words, says less about the subject.
double grade_share(MatchGrade grade) {
  switch (grade) {
    case MatchGrade::word:
      return 1.0;
    case MatchGrade::parts:
      return 0.9;
    case MatchGrade::scattered:
      return 0.7;
    case MatchGrade::substring:
      return 0.6;
    default:
      return 0.5;
  }
}

// Headings, captions and notes name a subject without saying anything about it.
double kind_share(BlockKind kind) {
  switch (kind) {
    case BlockKind::heading:
      return 0.45;
    case BlockKind::caption:
    case BlockKind::table_head:
      return 0.5;
    case BlockKind::note:
      return 0.7;
    default:
      return 1.0;
  }
}

}  // namespace

Scorer::Scorer(IndexReader& index, const QueryEvaluator& query) : index_(index) {
  for (const QueryLeaf& leaf : query.leaves())
    if (!leaf.negative) leaves_.push_back(&leaf);
  titles_.resize(leaves_.size());
  const std::size_t passages = std::max<std::size_t>(1, index.living_passages());
  average_words_ = std::max(1.0, static_cast<double>(index.living_words()) / static_cast<double>(passages));
}

double Scorer::length_factor(const dict::PassageColumns& row) const {
  return k1 * (1 - b + b * row.words / average_words_);
}

double Scorer::score(std::uint32_t passage, MatchGrade grade) {
  const dict::PassageColumns& row = index_.columns(passage);
  const double length = length_factor(row);
  double total = 0;
  for (std::size_t i = 0; i < leaves_.size(); ++i) {
    const QueryLeaf& leaf = *leaves_[i];
    const LeafMatch* match = leaf.find(passage);
    if (match) {
      // Of a single word the judged grade is known; of several, what the terms say of each.
      const double share = grade_share(leaves_.size() == 1 ? grade : match->best);
      total += leaf.weight * share * match->count * (k1 + 1) / (match->count + length);
    }
    total += leaf.weight * (heading_weight(leaf, passage) + title_weight(leaf, row));
  }
  return total * kind_share(row.block_kind());
}

double Scorer::partial_score(double weight_found, std::uint32_t passage) const {
  const dict::PassageColumns& row = index_.columns(passage);
  return weight_found * (k1 + 1) / (1 + length_factor(row)) * kind_share(row.block_kind());
}

double Scorer::heading_weight(const QueryLeaf& leaf, std::uint32_t passage) const {
  if (leaf.headings.empty()) return 0;
  double share = nearest_heading_share;
  for (std::uint32_t at = passage;;) {
    const std::uint32_t distance = index_.columns(at).parent_distance;
    if (distance == 0 || distance >= at) return 0;
    at -= distance;
    if (std::binary_search(leaf.headings.begin(), leaf.headings.end(), at)) return share;
    share = farther_heading_share;
  }
}

double Scorer::title_weight(const QueryLeaf& leaf, const dict::PassageColumns& row) {
  auto& known =
      titles_[static_cast<std::size_t>(std::find(leaves_.begin(), leaves_.end(), &leaf) - leaves_.begin())];
  const auto [entry, fresh] = known.try_emplace(row.document, false);
  if (fresh) {
    const Metadata& metadata = index_.document(row.document).metadata;
    entry->second = metadata.title && dict::matching_key(*metadata.title).find(leaf.key) != std::string::npos;
  }
  return entry->second ? title_share : 0;
}

}  // namespace hakusho::searcher
