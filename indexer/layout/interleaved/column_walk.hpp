// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/layout/interleaved/column_split.hpp"
#include "indexer/layout/interleaved/work_budget.hpp"

namespace hakusho::indexer::interleaved {

/// What the dynamic programme of `split_columns` knows of the lines read so far.
struct WalkState {
  enum class Side : signed char { none, left, right };
  enum class Style : signed char { unknown, running, marked };

  int left = -1, right = -1;  ///< last fragments
  Side labels = Side::none;   ///< where labels have been
  Side last = Side::none;     ///< where the last line went; none: it was cut
  Style left_style = Style::unknown, right_style = Style::unknown;
  double score = 0;  ///< -infinity: given up
};

/// The way from a state before a line to a state after it.
struct WalkStep {
  int from = 0, to = 0, reading = 0;
  double gain = 0;
};

/// All steps over one line, and which of them is the best into each state behind it.
struct WalkTrace {
  std::vector<WalkStep> steps;
  std::vector<int> best_step;
};

/// Reads the lines of a row one after the other.
class ColumnWalk {
 public:
  ColumnWalk(const Lattice& lattice, ColumnWidths widths, JoinTable& joins, WorkBudget& work)
      : lattice_(lattice), widths_(widths), joins_(joins), work_(work) {}

  /// The states behind a line, of which the `most_states` best are worth to go on from. Those given up keep
  /// their place, so that the steps into them still point to them.
  std::vector<WalkState> advance(const std::vector<WalkState>& before, const Lattice::Line& line,
                                 std::size_t most_states, WalkTrace* trace = nullptr) const;
  /// What a state is worth if the row ends there, its score included.
  double end_of(const WalkState& state) const;

 private:
  bool is_hopeless(const Reading& reading) const;
  WalkState extend(const WalkState& state, const Reading& reading) const;
  double put(int line, int next, int width) const;
  double label_gain(const WalkState& state, int fragment, WalkState::Side side, WalkState& next) const;
  double style_gain(int number, WalkState::Style& style) const;
  const Fragment& fragment(int number) const { return lattice_.fragments[static_cast<std::size_t>(number)]; }

  const Lattice& lattice_;
  ColumnWidths widths_;
  JoinTable& joins_;
  WorkBudget& work_;
};

}  // namespace hakusho::indexer::interleaved
