// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/ruled_grid.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hakusho::indexer {
namespace {

constexpr float narrowest_column = 7;  // double rules and the edges of shading fall together
constexpr float lowest_row = 4;
constexpr float ruled_share = 0.55F;  // of a common edge, to part two atoms
constexpr float open_side = 6;        // rules that reach further than the last crossing one
constexpr std::size_t most_atoms = 40000;

std::vector<float> places(const std::vector<Segment>& segments, float tolerance) {
  std::vector<float> places;  // segments come sorted
  for (const Segment& segment : segments)
    if (places.empty() || segment.at - places.back() > tolerance) places.push_back(segment.at);
  return places;
}

// The first and the last rule end there: those between may end before cells that span rows.
bool both_ends(const std::vector<Segment>& crossing, float Segment::*end, float at) {
  constexpr float same_place = 3;
  return std::fabs(crossing.front().*end - at) <= same_place &&
         std::fabs(crossing.back().*end - at) <= same_place;
}

// Closes sides without a rule where the crossing rules end: where most of them do. (Ornaments at the
// corners reach out too.)
void close_sides(std::vector<float>& borders, const std::vector<Segment>& crossing) {
  float from = borders.front(), to = borders.back();
  std::size_t before = 0, behind = 0;
  for (const Segment& segment : crossing) {
    before += segment.from < borders.front() - open_side ? 1 : 0;
    behind += segment.to > borders.back() + open_side ? 1 : 0;
    from = std::min(from, segment.from);
    to = std::max(to, segment.to);
  }
  const bool open_before = (before >= 2 && before * 2 > crossing.size()) ||
                           (before >= 3 && both_ends(crossing, &Segment::from, from));
  const bool open_behind =
      (behind >= 2 && behind * 2 > crossing.size()) || (behind >= 3 && both_ends(crossing, &Segment::to, to));
  if (open_before && from < borders.front() - open_side) borders.insert(borders.begin(), from);
  if (open_behind && to > borders.back() + open_side) borders.push_back(to);
}

std::size_t nearest(const std::vector<float>& borders, float at) {
  const auto after = std::lower_bound(borders.begin(), borders.end(), at);
  if (after == borders.end()) return borders.size() - 1;
  if (after == borders.begin()) return 0;
  const auto index = static_cast<std::size_t>(after - borders.begin());
  return at - borders[index - 1] <= borders[index] - at ? index - 1 : index;
}

// Per border and interval of the other axis: the share of that edge which is ruled.
class EdgeCover {
 public:
  EdgeCover(const std::vector<Segment>& segments, const std::vector<float>& borders,
            const std::vector<float>& across)
      : intervals_(across.size() - 1), share_(borders.size() * intervals_, 0) {
    for (const Segment& segment : segments) add(segment, nearest(borders, segment.at), across);
    for (float& share : share_) share = std::min(share, 1.0F);
  }
  float at(std::size_t border, std::size_t interval) const { return share_[border * intervals_ + interval]; }

 private:
  void add(const Segment& segment, std::size_t border, const std::vector<float>& across) {
    auto begin = std::upper_bound(across.begin(), across.end(), segment.from);
    std::size_t i = begin == across.begin() ? 0 : static_cast<std::size_t>(begin - across.begin()) - 1;
    for (; i < intervals_ && across[i] < segment.to; ++i) {
      const float overlap = std::min(segment.to, across[i + 1]) - std::max(segment.from, across[i]);
      const float edge = across[i + 1] - across[i];
      if (overlap > 0 && edge > 0) share_[border * intervals_ + i] += overlap / edge;
    }
  }

  std::size_t intervals_;
  std::vector<float> share_;
};

class AtomMerger {
 public:
  AtomMerger(RuledGrid& grid, const EdgeCover& vertical, const EdgeCover& horizontal)
      : grid_(grid),
        parents_(static_cast<std::size_t>(grid.rows()) * static_cast<std::size_t>(grid.columns())) {
    std::iota(parents_.begin(), parents_.end(), 0);
    const auto rows = static_cast<std::size_t>(grid.rows()),
               columns = static_cast<std::size_t>(grid.columns());
    for (std::size_t row = 0; row < rows; ++row)
      for (std::size_t column = 0; column < columns; ++column) {
        const std::size_t atom = row * columns + column;
        if (column + 1 < columns) look_at(vertical.at(column + 1, row), atom, atom + 1);
        if (row + 1 < rows) look_at(horizontal.at(row + 1, column), atom, atom + columns);
      }
  }

  void run() {
    grid_.faint = edges_ > 0 ? static_cast<float>(faint_) / static_cast<float>(edges_) : 0;
    number_cells();
    count_ragged();
  }

 private:
  int find(std::size_t atom) {
    auto at = static_cast<int>(atom);
    while (parents_[static_cast<std::size_t>(at)] != at)
      at = parents_[static_cast<std::size_t>(at)] =
          parents_[static_cast<std::size_t>(parents_[static_cast<std::size_t>(at)])];
    return at;
  }

  void look_at(float share, std::size_t a, std::size_t b) {
    ++edges_;
    if (share > 0.15F && share < 0.85F) ++faint_;
    if (share < ruled_share) parents_[static_cast<std::size_t>(find(a))] = find(b);
  }

  void number_cells() {
    grid_.cell_of.assign(parents_.size(), -1);
    std::vector<int> numbers(parents_.size(), -1);
    for (std::size_t atom = 0; atom < parents_.size(); ++atom) {
      int& number = numbers[static_cast<std::size_t>(find(atom))];
      if (number < 0) number = grid_.cell_count++;
      grid_.cell_of[atom] = number;
    }
  }

  void count_ragged() {
    struct Extent {
      int top = 0, left = 0, bottom = 0, right = 0, atoms = 0;
    };
    std::vector<Extent> extents(static_cast<std::size_t>(grid_.cell_count));
    for (int row = 0; row < grid_.rows(); ++row)
      for (int column = 0; column < grid_.columns(); ++column) {
        Extent& extent = extents[static_cast<std::size_t>(grid_.cell_at(row, column))];
        if (extent.atoms++ == 0) extent = {row, column, row, column, 1};
        extent.left = std::min(extent.left, column);
        extent.right = std::max(extent.right, column);
        extent.bottom = row;
      }
    for (const Extent& extent : extents)
      if ((extent.bottom - extent.top + 1) * (extent.right - extent.left + 1) != extent.atoms) ++grid_.ragged;
  }

  RuledGrid& grid_;
  std::vector<int> parents_;
  int edges_ = 0, faint_ = 0;
};

}  // namespace

std::optional<RuledGrid> ruled_grid(const RuleSet& rules) {
  if (rules.horizontal.empty() || rules.vertical.empty()) return std::nullopt;
  RuledGrid grid;
  grid.xs = places(rules.vertical, narrowest_column);
  grid.ys = places(rules.horizontal, lowest_row);
  close_sides(grid.xs, rules.horizontal);
  close_sides(grid.ys, rules.vertical);
  if (grid.xs.size() < 2 || grid.ys.size() < 2) return std::nullopt;
  if ((grid.xs.size() - 1) * (grid.ys.size() - 1) > most_atoms) return std::nullopt;
  AtomMerger(grid, EdgeCover(rules.vertical, grid.xs, grid.ys), EdgeCover(rules.horizontal, grid.ys, grid.xs))
      .run();
  return grid;
}

int interval_of(const std::vector<float>& borders, float at) {
  if (borders.size() < 2 || !(at >= borders.front() && at <= borders.back())) return -1;
  const auto after = std::upper_bound(borders.begin(), borders.end() - 1, at);
  return static_cast<int>(after - borders.begin()) - 1;
}

}  // namespace hakusho::indexer
