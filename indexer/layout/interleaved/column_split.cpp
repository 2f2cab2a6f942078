// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/column_split.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "indexer/layout/interleaved/column_walk.hpp"

namespace hakusho::indexer::interleaved {
namespace {

constexpr std::size_t largest_square = 1500;  // of known join scores: 9 MB
constexpr double nothing = -std::numeric_limits<double>::infinity();

// The readings of a row with which all states are kept. More of them are no row of a table: it gets an answer
// all the same, in time and memory that do not grow.
constexpr std::size_t readings_for_exact = 600;
constexpr std::size_t fewest_states = 50;

std::size_t states_for(const Lattice& lattice, LineSpan row) {
  std::size_t readings = 1;
  for (std::size_t line = row.first; line < row.last; ++line) readings += lattice.lines[line].readings.size();
  return std::clamp(states_for_exact * readings_for_exact / readings, fewest_states, states_for_exact);
}

// The programme with all its steps, so that the way to the end and the second best can be told.
class Search {
 public:
  Search(const Lattice& lattice, LineSpan row, const ColumnWalk& walk) : lattice_(lattice), row_(row) {
    const std::size_t states = states_for(lattice, row);
    layers_.push_back({WalkState{}});
    for (std::size_t line = row.first; line < row.last; ++line) {
      traces_.emplace_back();
      layers_.push_back(walk.advance(layers_.back(), lattice.lines[line], states, &traces_.back()));
    }
    for (const WalkState& state : layers_.back()) ends_.push_back(walk.end_of(state));
  }

  ColumnSplit result() const;

 private:
  double margin(const std::vector<int>& chosen, double best) const;

  const Lattice& lattice_;
  LineSpan row_;
  std::vector<std::vector<WalkState>> layers_;
  std::vector<WalkTrace> traces_;  // into layers_[i + 1]
  std::vector<double> ends_;
};

ColumnSplit Search::result() const {
  ColumnSplit split;
  const auto best = std::max_element(ends_.begin(), ends_.end());
  split.score = *best;
  std::vector<int> chosen(traces_.size());
  auto state = static_cast<std::size_t>(best - ends_.begin());
  for (std::size_t line = traces_.size(); line-- > 0;) {
    const WalkTrace& trace = traces_[line];
    const WalkStep& step = trace.steps[static_cast<std::size_t>(trace.best_step[state])];
    chosen[line] = step.reading;
    state = static_cast<std::size_t>(step.from);
  }
  for (std::size_t line = 0; line < chosen.size(); ++line) {
    const Reading& reading =
        lattice_.lines[row_.first + line].readings[static_cast<std::size_t>(chosen[line])];
    if (reading.left >= 0) split.left.push_back(reading.left);
    if (reading.right >= 0) split.right.push_back(reading.right);
  }
  split.margin = margin(chosen, split.score);
  return split;
}

// Backwards over the same steps: what the best way through each of them scores.
double Search::margin(const std::vector<int>& chosen, double best) const {
  double second = nothing;
  std::vector<double> after = ends_;
  for (std::size_t i = 0; i < after.size(); ++i) after[i] -= layers_.back()[i].score;
  for (std::size_t line = traces_.size(); line-- > 0;) {
    std::vector<double> rest(layers_[line].size(), nothing);
    for (const WalkStep& step : traces_[line].steps) {
      const auto from = static_cast<std::size_t>(step.from);
      const double on = step.gain + after[static_cast<std::size_t>(step.to)];
      rest[from] = std::max(rest[from], on);
      if (step.reading != chosen[line]) second = std::max(second, layers_[line][from].score + on);
    }
    after = std::move(rest);
  }
  return best - second;
}

}  // namespace

JoinTable::JoinTable(const Lattice& lattice, const JoinModel& model)
    : lattice_(lattice),
      model_(model),
      side_(lattice.fragments.size() <= largest_square ? lattice.fragments.size() : 0),
      known_(side_ * side_, std::numeric_limits<float>::quiet_NaN()) {}

double JoinTable::operator()(int line, int next) {
  const auto from = static_cast<std::size_t>(line), to = static_cast<std::size_t>(next);
  const auto ask = [&] {
    ++questions_;
    return model_.score(lattice_.fragments[from].tail, lattice_.fragments[to].head);
  };
  if (side_ == 0) return ask();
  float& known = known_[from * side_ + to];
  if (std::isnan(known)) known = static_cast<float>(ask());
  return known;
}

ColumnSplit split_columns(const Lattice& lattice, LineSpan row, ColumnWidths widths, JoinTable& joins,
                          WorkBudget& work) {
  return Search(lattice, row, ColumnWalk(lattice, widths, joins, work)).result();
}

std::vector<double> trial_scores(const Lattice& lattice, std::size_t first,
                                 const std::vector<std::size_t>& ends, ColumnWidths widths, JoinTable& joins,
                                 WorkBudget& work) {
  const ColumnWalk walk(lattice, widths, joins, work);
  std::vector<WalkState> states{WalkState{}};
  std::vector<double> scores;
  std::size_t line = first;
  for (const std::size_t end : ends) {
    for (; line < end; ++line) states = walk.advance(states, lattice.lines[line], states_for_trial);
    double best = nothing;
    for (const WalkState& state : states) best = std::max(best, walk.end_of(state));
    scores.push_back(best);
  }
  return scores;
}

double trial_score(const Lattice& lattice, LineSpan row, ColumnWidths widths, JoinTable& joins,
                   WorkBudget& work) {
  return trial_scores(lattice, row.first, {row.last}, widths, joins, work).front();
}

}  // namespace hakusho::indexer::interleaved
