// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/hit_selection.hpp"

#include <algorithm>

#include "searcher/rank/similarity.hpp"

namespace hakusho::searcher {
namespace {

// Twins of a hit that rank just below the last wanted one are looked for this far.
constexpr std::size_t look_ahead = 5;

class Folding {
 public:
  Folding(IndexReader& index, bool active) : index_(index), active_(active) {}

  // The hit that `passage` repeats, or nothing; a new one is remembered.
  SelectedHit* twin_or_remember(std::vector<SelectedHit>& hits, const RankedPassage& passage) {
    if (!active_) return nullptr;
    Seen found{index_.columns(passage.passage).document, index_.likeness(passage.passage)};
    for (std::size_t i = 0; i < seen_.size(); ++i)
      if (seen_[i].document != found.document && are_near_identical(*seen_[i].likeness, *found.likeness))
        return &hits[i];
    seen_.push_back(std::move(found));
    return nullptr;
  }

 private:
  struct Seen {
    std::uint32_t document;
    std::shared_ptr<const Likeness> likeness;
  };

  static bool are_near_identical(const Likeness& a, const Likeness& b) {
    return may_be_near_identical(a.sketch, b.sketch) && resemblance(a.shingles, b.shingles) >= near_identical;
  }

  IndexReader& index_;
  bool active_;
  std::vector<Seen> seen_;
};

}  // namespace

std::vector<SelectedHit> select_hits(IndexReader& index, Ranking& ranking, const SearchOptions& options) {
  std::vector<SelectedHit> hits;
  Folding folding(index, options.fold_similar);
  const std::size_t wanted = options.offset + options.limit;
  std::size_t beyond = 0;
  while (const auto next = ranking.next()) {
    if (SelectedHit* twin = folding.twin_or_remember(hits, *next)) {
      twin->similar.push_back(next->passage);
      continue;
    }
    hits.push_back({*next, {}});
    if (hits.size() > wanted && (!options.fold_similar || ++beyond > look_ahead)) break;
    if (hits.size() >= wanted && !options.fold_similar) break;
  }
  if (hits.size() > wanted) hits.resize(wanted);
  hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(std::min(options.offset, hits.size())));
  return hits;
}

}  // namespace hakusho::searcher
