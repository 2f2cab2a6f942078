// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/column_split.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <unordered_map>

#include "indexer/layout/interleaved/link_score.hpp"

namespace hakusho::indexer::interleaved {
namespace {

constexpr std::size_t largest_square = 1500;  // of known join scores: 9 MB

constexpr double staying = -0.25;               // for a line that follows one of its own column
constexpr double first_line_on_the_right = -4;  // rows begin with the plan
constexpr double empty_left = -4, empty_right = -1;
constexpr double label_on_other_side = -6;
constexpr double first_label_below_text = -1.5;
constexpr double item_in_running_text = -3;  // a marked item in a column that does not begin with one
constexpr std::size_t longest_exact = 120;   // lines of a row for which all states are kept
constexpr int hopeless_over = 8;             // half widths over the column's: not worth a state

enum class Side : signed char { none, left, right };
enum class Style : signed char { unknown, running, marked };

struct State {
  int left = -1, right = -1;  // last fragments
  Side labels = Side::none;   // where labels have been
  Side last = Side::none;     // where the last line went; none: it was cut
  Style left_style = Style::unknown, right_style = Style::unknown;
  double score = 0;
};

// The way from a state after one line to a state after the next.
struct Step {
  int from = 0, to = 0, reading = 0;
  double gain = 0;
};

std::uint64_t key_of(const State& state) {
  return (static_cast<std::uint64_t>(state.left + 1) << 35) |
         (static_cast<std::uint64_t>(state.right + 1) << 6) |
         (static_cast<std::uint64_t>(state.left_style) << 4) |
         (static_cast<std::uint64_t>(state.right_style) << 2) | static_cast<std::uint64_t>(state.labels);
}

class Search {
 public:
  Search(const Lattice& lattice, LineSpan row, ColumnWidths widths, JoinTable& joins, std::size_t most_states)
      : lattice_(lattice), row_(row), widths_(widths), joins_(joins), most_states_(most_states) {
    layers_.push_back({State{}});
  }

  void run() {
    for (std::size_t line = row_.first; line < row_.last; ++line) advance(lattice_.lines[line]);
    for (const State& state : layers_.back()) ends_.push_back(state.score + end_of(state));
  }
  double best() const { return *std::max_element(ends_.begin(), ends_.end()); }
  ColumnSplit result() const;

 private:
  void advance(const Lattice::Line& line);
  void keep_best();
  bool is_hopeless(const Reading& reading) const;
  bool extend(const State& state, const Reading& reading, State& next) const;
  double put(int line, int next, int width) const;
  double label_gain(const State& state, int fragment, Side side, State& next) const;
  double style_gain(int number, Style& style) const;
  double end_of(const State& state) const;
  double margin(const std::vector<int>& chosen, double best) const;

  const Fragment& fragment(int number) const { return lattice_.fragments[static_cast<std::size_t>(number)]; }

  const Lattice& lattice_;
  LineSpan row_;
  ColumnWidths widths_;
  JoinTable& joins_;
  std::size_t most_states_;
  std::vector<std::vector<State>> layers_;
  std::vector<std::vector<Step>> steps_;  // into layers_[i + 1]
  std::vector<std::vector<int>> best_step_;
  std::vector<double> ends_;
};

bool Search::is_hopeless(const Reading& reading) const {
  const auto over = [&](int number, int width) {
    return number >= 0 && fragment(number).width.least > width + hopeless_over;
  };
  return over(reading.left, widths_.left) || over(reading.right, widths_.right);
}

double Search::put(int line, int next, int width) const {
  if (line < 0) return 0;
  return link_score(fragment(line), fragment(next), width, joins_(line, next), lattice_.has_items);
}

double Search::label_gain(const State& state, int number, Side side, State& next) const {
  if (number < 0 || !fragment(number).is_label) return 0;
  next.labels = side;
  if (state.labels != Side::none) return state.labels == side ? 0 : label_on_other_side;
  return (side == Side::left ? state.left : state.right) >= 0 ? first_label_below_text : 0;
}

// Whether a column's text begins with a mark tells what its paragraphs look like.
double Search::style_gain(int number, Style& style) const {
  const Fragment& line = fragment(number);
  if (style == Style::unknown) style = line.begins_item || line.is_label ? Style::marked : Style::running;
  return style == Style::running && line.begins_item ? item_in_running_text : 0;
}

bool Search::extend(const State& state, const Reading& reading, State& next) const {
  next = state;
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
  return std::isfinite(next.score);
}

void Search::advance(const Lattice::Line& line) {
  const bool all_hopeless = std::all_of(line.readings.begin(), line.readings.end(),
                                        [&](const Reading& r) { return is_hopeless(r); });
  std::vector<State> states;
  std::vector<Step> steps;
  std::vector<int> best_step;
  std::unordered_map<std::uint64_t, int> places;
  const std::vector<State>& before = layers_.back();
  for (std::size_t from = 0; from < before.size(); ++from) {
    for (std::size_t number = 0; number < line.readings.size(); ++number) {
      const Reading& reading = line.readings[number];
      if (!all_hopeless && is_hopeless(reading)) continue;
      State next;
      if (!extend(before[from], reading, next)) continue;
      const auto [place, is_new] = places.try_emplace(key_of(next), static_cast<int>(states.size()));
      const Step step{static_cast<int>(from), place->second, static_cast<int>(number),
                      next.score - before[from].score};
      if (is_new) {
        states.push_back(next);
        best_step.push_back(static_cast<int>(steps.size()));
      } else if (auto& known = states[static_cast<std::size_t>(place->second)]; next.score > known.score) {
        known = next;
        best_step[static_cast<std::size_t>(place->second)] = static_cast<int>(steps.size());
      }
      steps.push_back(step);
    }
  }
  layers_.push_back(std::move(states));
  steps_.push_back(std::move(steps));
  best_step_.push_back(std::move(best_step));
  keep_best();
}

// States beyond the limit are left where they are, so that the steps still point to them, but lead nowhere.
void Search::keep_best() {
  std::vector<State>& states = layers_.back();
  if (states.size() <= most_states_) return;
  std::vector<double> scores;
  for (const State& state : states) scores.push_back(state.score);
  const auto place = scores.begin() + static_cast<std::ptrdiff_t>(most_states_);
  std::nth_element(scores.begin(), place, scores.end(), std::greater<>());
  for (State& state : states)
    if (state.score < *place) state.score = -std::numeric_limits<double>::infinity();
}

double Search::end_of(const State& state) const {
  double score = 0;
  score += state.left < 0 ? empty_left : end_score(fragment(state.left), widths_.left);
  score += state.right < 0 ? empty_right : end_score(fragment(state.right), widths_.right);
  return score;
}

ColumnSplit Search::result() const {
  ColumnSplit split;
  split.score = best();
  std::vector<int> chosen(steps_.size());
  auto state = static_cast<std::size_t>(std::max_element(ends_.begin(), ends_.end()) - ends_.begin());
  for (std::size_t line = steps_.size(); line-- > 0;) {
    const Step& step = steps_[line][static_cast<std::size_t>(best_step_[line][state])];
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
  double second = -std::numeric_limits<double>::infinity();
  std::vector<double> after = ends_;
  for (std::size_t i = 0; i < after.size(); ++i) after[i] -= layers_.back()[i].score;
  for (std::size_t line = steps_.size(); line-- > 0;) {
    std::vector<double> rest(layers_[line].size(), -std::numeric_limits<double>::infinity());
    for (const Step& step : steps_[line]) {
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
  const auto ask = [&] { return model_.score(lattice_.fragments[from].tail, lattice_.fragments[to].head); };
  if (side_ == 0) return ask();
  float& known = known_[from * side_ + to];
  if (std::isnan(known)) known = static_cast<float>(ask());
  return known;
}

ColumnSplit split_columns(const Lattice& lattice, LineSpan row, ColumnWidths widths, JoinTable& joins) {
  // A row of many hundred lines is none; it gets an answer all the same, in memory that does not grow.
  const std::size_t lines = std::max<std::size_t>(1, row.last - row.first);
  const std::size_t states =
      std::clamp<std::size_t>(states_for_exact * longest_exact / lines, 50, states_for_exact);
  Search search(lattice, row, widths, joins, states);
  search.run();
  return search.result();
}

double trial_score(const Lattice& lattice, LineSpan row, ColumnWidths widths, JoinTable& joins) {
  Search search(lattice, row, widths, joins, states_for_trial);
  search.run();
  return search.best();
}

}  // namespace hakusho::indexer::interleaved
