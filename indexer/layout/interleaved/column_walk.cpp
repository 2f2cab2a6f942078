// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/column_walk.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <unordered_map>

#include "indexer/layout/interleaved/link_score.hpp"

namespace hakusho::indexer::interleaved {
namespace {

using Side = WalkState::Side;
using Style = WalkState::Style;

constexpr double staying = -0.25;               // for a line that follows one of its own column
constexpr double first_line_on_the_right = -4;  // rows begin with the plan
constexpr double empty_left = -4, empty_right = -1;
constexpr double label_on_other_side = -6;
constexpr double first_label_below_text = -1.5;
constexpr double item_in_running_text = -3;   // a marked item in a column that does not begin with one
constexpr std::size_t steps_of_question = 5;  // what it costs to ask the join model
constexpr int hopeless_over = 8;              // half widths over the column's: not worth a state

std::uint64_t key_of(const WalkState& state) {
  return (static_cast<std::uint64_t>(state.left + 1) << 35) |
         (static_cast<std::uint64_t>(state.right + 1) << 6) |
         (static_cast<std::uint64_t>(state.left_style) << 4) |
         (static_cast<std::uint64_t>(state.right_style) << 2) | static_cast<std::uint64_t>(state.labels);
}

void give_up_all_but(std::size_t most_states, std::vector<WalkState>& states) {
  if (states.size() <= most_states) return;
  std::vector<double> scores;
  for (const WalkState& state : states) scores.push_back(state.score);
  const auto place = scores.begin() + static_cast<std::ptrdiff_t>(most_states);
  std::nth_element(scores.begin(), place, scores.end(), std::greater<>());
  // Of those as good as the first one too many, as many as there is room for: lines that are all alike make
  // thousands of them.
  auto room = std::count(scores.begin(), place, *place);
  for (WalkState& state : states)
    if (state.score < *place || (state.score == *place && room-- <= 0))
      state.score = -std::numeric_limits<double>::infinity();
}

}  // namespace

bool ColumnWalk::is_hopeless(const Reading& reading) const {
  const auto over = [&](int number, int width) {
    return number >= 0 && fragment(number).width.least > width + hopeless_over;
  };
  return over(reading.left, widths_.left) || over(reading.right, widths_.right);
}

double ColumnWalk::put(int line, int next, int width) const {
  if (line < 0) return 0;
  return link_score(fragment(line), fragment(next), width, joins_(line, next), lattice_.has_items);
}

double ColumnWalk::label_gain(const WalkState& state, int number, Side side, WalkState& next) const {
  if (number < 0 || !fragment(number).is_label) return 0;
  next.labels = side;
  if (state.labels != Side::none) return state.labels == side ? 0 : label_on_other_side;
  return (side == Side::left ? state.left : state.right) >= 0 ? first_label_below_text : 0;
}

// Whether a column's text begins with a mark tells what its paragraphs look like.
double ColumnWalk::style_gain(int number, Style& style) const {
  const Fragment& line = fragment(number);
  if (style == Style::unknown) style = line.begins_item || line.is_label ? Style::marked : Style::running;
  return style == Style::running && line.begins_item ? item_in_running_text : 0;
}

WalkState ColumnWalk::extend(const WalkState& state, const Reading& reading) const {
  WalkState next = state;
  double gain = reading.score;
  if (reading.left >= 0) {
    gain += put(state.left, reading.left, widths_.left);
    gain += label_gain(state, reading.left, Side::left, next);
    gain += style_gain(reading.left, next.left_style);
    next.left = reading.left;
  }
  if (reading.right >= 0) {
    gain += put(state.right, reading.right, widths_.right);
    gain += label_gain(state, reading.right, Side::right, next);
    gain += style_gain(reading.right, next.right_style);
    next.right = reading.right;
  }
  next.last = reading.right < 0 ? Side::left : reading.left < 0 ? Side::right : Side::none;
  if (next.last != Side::none && next.last == state.last && state.left >= 0 && state.right >= 0)
    gain += staying;
  if (state.left < 0 && next.left < 0) gain += state.right < 0 ? first_line_on_the_right : 0;
  next.score = state.score + gain;
  return next;
}

std::vector<WalkState> ColumnWalk::advance(const std::vector<WalkState>& before, const Lattice::Line& line,
                                           std::size_t most_states, WalkTrace* trace) const {
  const bool all_hopeless = std::all_of(line.readings.begin(), line.readings.end(),
                                        [&](const Reading& r) { return is_hopeless(r); });
  std::vector<WalkState> states;
  std::vector<int> best_step;
  std::unordered_map<std::uint64_t, int> places;
  const std::size_t questions = joins_.questions();
  int steps = 0;
  for (std::size_t from = 0; from < before.size(); ++from) {
    if (!std::isfinite(before[from].score)) continue;
    for (std::size_t number = 0; number < line.readings.size(); ++number) {
      const Reading& reading = line.readings[number];
      if (!all_hopeless && is_hopeless(reading)) continue;
      const WalkState next = extend(before[from], reading);
      const auto [place, is_new] = places.try_emplace(key_of(next), static_cast<int>(states.size()));
      if (is_new) {
        states.push_back(next);
        best_step.push_back(steps);
      } else if (auto& known = states[static_cast<std::size_t>(place->second)]; next.score > known.score) {
        known = next;
        best_step[static_cast<std::size_t>(place->second)] = steps;
      }
      if (trace != nullptr)
        trace->steps.push_back({static_cast<int>(from), place->second, static_cast<int>(number),
                                next.score - before[from].score});
      ++steps;
    }
  }
  work_.add(static_cast<std::size_t>(steps) + steps_of_question * (joins_.questions() - questions));
  if (trace != nullptr) trace->best_step = std::move(best_step);
  give_up_all_but(most_states, states);
  return states;
}

double ColumnWalk::end_of(const WalkState& state) const {
  return state.score + ((state.left < 0 ? empty_left : end_score(fragment(state.left), widths_.left)) +
                        (state.right < 0 ? empty_right : end_score(fragment(state.right), widths_.right)));
}

}  // namespace hakusho::indexer::interleaved
