// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/reused_numbers.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace hakusho::indexer {
namespace {

// What a reading costs, in lost headings: whoever typed or converted the text lost few of them.
constexpr int lost_beginning = 30;  // 3 without 1 and 2 before it
constexpr int restarted = 25;       // 1 again: the heading above it was lost
constexpr int skipped = 20;         // 4 after 2
constexpr int skipped_more = 5;     // … for each number more
constexpr int most_skipped = 40;
constexpr int repeated = 35;     // 3 again, 2 after 5
constexpr int first_reuse = 40;  // above a single restart: it takes evidence that goes on behind it
constexpr int reuse_seen_before = 10;
constexpr int habitual_reuse = 15;  // below a restart: this document does so elsewhere
constexpr int against_order = 15;   // 1 inside （1）
constexpr int against_order_again = 5;
constexpr int late = 10;  // 1 after （1） and （2） that stood in nothing
constexpr int list_of_one = 5;

constexpr std::size_t deepest = 8;
constexpr std::size_t readings_kept = 16;
constexpr int stretches_for_habit = 2;

struct Level {
  MarkerFamily family = MarkerFamily::none;
  int number = 0;
  bool reused = false;
  bool operator==(const Level&) const = default;
};

using Families = std::uint32_t;  // a bit each

Families bit(MarkerFamily family) {
  return Families{1} << static_cast<int>(family);
}

struct Reading {
  std::array<Level, deepest> levels{};
  std::size_t depth = 0;
  Families reused = 0;
  int cost = 0;
  std::int32_t step = -1;  // the last of its decisions

  bool same_place(const Reading& other) const {
    return depth == other.depth && reused == other.reused && levels == other.levels;
  }
  void cut(std::size_t new_depth) {
    while (depth > new_depth) {
      if (levels[--depth].number == 1) cost += list_of_one;
      levels[depth] = {};
    }
  }
};

struct Step {
  std::int32_t before = -1;
  int outer = 0;
  bool reused = false;
};

bool is_dotted(MarkerFamily family) {
  return family >= MarkerFamily::dotted && family <= MarkerFamily::dotted_thrice;
}

bool takes_part(const Piece& piece) {
  return piece.kind == BlockKind::heading && piece.number > 0 && piece.family > MarkerFamily::moku &&
         piece.family < MarkerFamily::bracket;
}

// 第2章, はじめに: everything below begins anew.
bool begins_stretch(const Piece& piece) {
  return piece.kind == BlockKind::heading && piece.family <= MarkerFamily::moku;
}

/// Reads the numbered headings between two chapters or the like.
class Stretch {
 public:
  explicit Stretch(Families habits) : habits_(habits) { readings_.emplace_back(); }

  void add(const Piece& piece) {
    next_.clear();
    for (const Reading& reading : readings_) {
      is_dotted(piece.family) ? take_dotted(reading, piece) : take(reading, piece);
    }
    keep_best();
  }

  /// Marks the headings as the best reading has them; the families it reused.
  Families finish(std::span<Piece* const> headings) const {
    const Reading& best = readings_.front();
    std::int32_t step = best.step;
    for (std::size_t i = headings.size(); i-- > 0 && step >= 0;) {
      const Step& decided = steps_[static_cast<std::size_t>(step)];
      headings[i]->reused = decided.reused;
      headings[i]->outer = decided.outer;
      step = decided.before;
    }
    return best.reused;
  }

 private:
  // 2.3 says itself where it stands.
  void take_dotted(const Reading& reading, const Piece& piece) {
    std::size_t depth = 0;
    while (depth < reading.depth && reading.levels[depth].family < piece.family) ++depth;
    Reading next = reading;
    next.depth = std::min(depth, deepest - 1);
    std::fill(next.levels.begin() + static_cast<std::ptrdiff_t>(next.depth), next.levels.end(), Level{});
    next.levels[next.depth++] = {piece.family, 0, false};
    put(std::move(next));
  }

  void take(const Reading& reading, const Piece& piece) {
    bool open = false, open_inside_already = false;
    for (std::size_t i = 0; i < reading.depth; ++i) {
      if (reading.levels[i].family != piece.family) continue;
      open = true;
      open_inside_already |= reading.levels[i].reused;
      go_on(reading, i, piece.number);
    }
    if (!open) {
      open_below_order(reading, piece);
      const bool seen = (reading.reused & bit(piece.family)) != 0;
      open_inside(reading, piece, seen ? against_order_again : against_order,
                  (habits_ & bit(piece.family)) != 0);
    } else if (!open_inside_already) {
      open_inside(reading, piece, cost_of_reuse(reading, piece), true);
    }
  }

  void go_on(const Reading& reading, std::size_t level, int number) {
    Reading next = reading;
    const int before = next.levels[level].number;
    if (number == 1)
      next.cost += restarted;
    else if (number <= before)
      next.cost += repeated;
    else if (number > before + 1)
      next.cost += std::min(most_skipped, skipped + skipped_more * (number - before - 2));
    next.cut(level + 1);
    next.levels[level].number = number;
    put(std::move(next));
  }

  // The usual order: below what is above it, closing the rest.
  void open_below_order(const Reading& reading, const Piece& piece) {
    std::size_t depth = 0;
    while (depth < reading.depth && reading.levels[depth].family < piece.family) ++depth;
    Reading next = reading;
    next.cut(depth);
    push(std::move(next), piece, depth < reading.depth ? late : 0, false);
  }

  void open_inside(const Reading& reading, const Piece& piece, int cost, bool reused) {
    const bool in_order = reading.depth == 0 || reading.levels[reading.depth - 1].family < piece.family;
    if (in_order && !reused) return;
    push(reading, piece, cost, reused);
  }

  int cost_of_reuse(const Reading& reading, const Piece& piece) const {
    if ((reading.reused & bit(piece.family)) != 0) return reuse_seen_before;
    return (habits_ & bit(piece.family)) != 0 ? habitual_reuse : first_reuse;
  }

  void push(Reading next, const Piece& piece, int cost, bool reused) {
    if (next.depth == deepest) next.cut(deepest - 1);
    next.cost += cost + (piece.number > 1 ? lost_beginning : 0);
    if (reused) next.reused |= bit(piece.family);
    next.levels[next.depth++] = {piece.family, piece.number, reused};
    put(std::move(next));
  }

  // Of readings that end in the same place, the cheapest goes on.
  void put(Reading&& next) {
    Reading* place = nullptr;
    for (Reading& other : next_)
      if (other.same_place(next)) place = &other;
    if (place != nullptr && next.cost >= place->cost) return;
    steps_.push_back({next.step, static_cast<int>(next.depth) - 1, next.levels[next.depth - 1].reused});
    next.step = static_cast<std::int32_t>(steps_.size()) - 1;
    if (place != nullptr)
      *place = next;
    else
      next_.push_back(next);
  }

  void keep_best() {
    std::stable_sort(next_.begin(), next_.end(),
                     [](const Reading& a, const Reading& b) { return a.cost < b.cost; });
    if (next_.size() > readings_kept) next_.resize(readings_kept);
    const int least = next_.front().cost;
    for (Reading& reading : next_) reading.cost -= least;
    readings_.swap(next_);
  }

  const Families habits_;
  std::vector<Reading> readings_, next_;
  std::vector<Step> steps_;
};

// A document without a chapter would keep all its decisions in memory.
constexpr std::size_t longest_stretch = 4000;

template <class Use>
void for_each_stretch(std::vector<Piece>& pieces, const Use& use) {
  std::vector<Piece*> headings;
  const auto finish = [&] {
    if (!headings.empty()) use(std::span<Piece* const>(headings));
    headings.clear();
  };
  for (Piece& piece : pieces) {
    if (begins_stretch(piece) || headings.size() >= longest_stretch) finish();
    if (takes_part(piece)) headings.push_back(&piece);
  }
  finish();
}

Families read_stretch(std::span<Piece* const> headings, Families habits) {
  Stretch stretch(habits);
  for (const Piece* piece : headings) stretch.add(*piece);
  return stretch.finish(headings);
}

}  // namespace

void find_reused_numbers(std::vector<Piece>& pieces) {
  std::array<int, marker_family_count> stretches{};
  for_each_stretch(pieces, [&](std::span<Piece* const> headings) {
    const Families reused = read_stretch(headings, 0);
    for (std::size_t family = 0; family < stretches.size(); ++family)
      stretches[family] += static_cast<int>(reused >> family & 1u);
  });
  Families habits = 0;
  for (std::size_t family = 0; family < stretches.size(); ++family)
    if (stretches[family] >= stretches_for_habit) habits |= Families{1} << family;
  if (habits != 0) {
    for_each_stretch(pieces, [&](std::span<Piece* const> headings) { read_stretch(headings, habits); });
    return;
  }
  // Nothing of the kind, or once by accident: the order of the families is a better guide.
  for (Piece& piece : pieces) piece.reused = false, piece.outer = Piece::undecided;
}

}  // namespace hakusho::indexer
