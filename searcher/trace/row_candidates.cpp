// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/row_candidates.hpp"

#include <algorithm>
#include <numeric>

namespace hakusho::searcher {
namespace {

constexpr std::size_t most_candidates = 12;
// Trigrams of less than this share of the greatest weight do not bring rows together.
constexpr double common_share = 0.05;

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

std::vector<std::uint32_t> plan_grams(const RowText& row) {
  std::vector<std::uint32_t> all;
  for (const CellRole role : {CellRole::plan, CellRole::next_plan})
    all.insert(all.end(), row.set(role).grams.begin(), row.set(role).grams.end());
  if (all.empty()) all = row.set(CellRole::progress).grams;
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

// For each row of `from` its nearest of `to`.
void add_nearest(const RowFeatures& features, const std::vector<RowText>& from,
                 const std::vector<RowText>& to, bool turned, Pairs& pairs) {
  std::vector<std::vector<std::uint32_t>> holders(features.gram_count());
  for (std::uint32_t row = 0; row < to.size(); ++row)
    for (const std::uint32_t gram : plan_grams(to[row])) holders[gram].push_back(row);
  const double least = common_share * features.most_weight();
  const bool few = to.size() <= most_candidates;
  std::vector<double> shared(to.size());
  std::vector<std::size_t> order(to.size());
  for (std::size_t row = 0; row < from.size(); ++row) {
    std::fill(shared.begin(), shared.end(), few ? 1e-9 : 0);
    for (const std::uint32_t gram : plan_grams(from[row])) {
      if (features.weight(gram) < least) continue;
      for (const std::uint32_t holder : holders[gram]) shared[holder] += features.weight(gram);
    }
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t count = std::min(most_candidates, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count), order.end(),
                      [&](std::size_t a, std::size_t b) { return shared[a] > shared[b]; });
    for (std::size_t i = 0; i < count && shared[order[i]] > 0; ++i)
      pairs.push_back(turned ? std::pair(order[i], row) : std::pair(row, order[i]));
  }
}

}  // namespace

Pairs likely_pairs(const RowFeatures& features, const std::vector<RowText>& from,
                   const std::vector<RowText>& to) {
  Pairs pairs;
  add_nearest(features, from, to, false, pairs);
  add_nearest(features, to, from, true, pairs);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace hakusho::searcher
