// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/column_widths.hpp"

#include <algorithm>
#include <limits>

namespace hakusho::indexer::interleaved {
namespace {

constexpr int narrowest = 12, widest = 160;  // half widths; a column of text holds six kanji at least
constexpr std::size_t most_candidates = 5;   // a side
constexpr int same_width = 2;                // half widths: kanji are two wide
constexpr double cost_of_width = 0.02;       // a half width: of equal readings the tighter one

// How many lines, or pieces of lines, have which width.
class Histogram {
 public:
  Histogram() : count_(widest + 4, 0) {}
  void add(int width, double weight) {
    if (width >= narrowest && width < widest) count_[static_cast<std::size_t>(width)] += weight;
  }
  // Widths at which many lines end and few go further.
  std::vector<int> edges() const {
    std::vector<std::pair<double, int>> found;
    for (int width = narrowest; width < widest; ++width) {
      const double here = at(width) + at(width - 1) + 0.5 * at(width - 2),
                   beyond = at(width + 1) + at(width + 2);
      if (at(width) > 0 && here > 0) found.push_back({here - 0.7 * beyond, width});
    }
    std::sort(found.rbegin(), found.rend());
    std::vector<int> widths;
    for (const auto& [score, width] : found) {
      const bool known = std::any_of(widths.begin(), widths.end(),
                                     [&, w = width](int other) { return std::abs(other - w) <= same_width; });
      if (!known) widths.push_back(width);
      if (widths.size() == most_candidates) break;
    }
    return widths;
  }

 private:
  double at(int width) const { return width < 0 ? 0 : count_[static_cast<std::size_t>(width)]; }
  std::vector<double> count_;
};

class Trials {
 public:
  Trials(const Lattice& lattice, const std::vector<LineSpan>& sample, JoinTable& joins, WorkBudget& work)
      : lattice_(lattice), sample_(sample), joins_(joins), work_(work) {}

  void try_pair(ColumnWidths widths) {
    if (widths.left < narrowest || widths.right < narrowest || work_.is_spent()) return;
    double score = -cost_of_width * (widths.left + widths.right);
    for (const LineSpan& span : sample_) score += trial_score(lattice_, span, widths, joins_, work_);
    if (score <= best_score_) return;
    best_score_ = score;
    best_ = widths;
  }
  ColumnWidths best() const { return best_; }

 private:
  const Lattice& lattice_;
  const std::vector<LineSpan>& sample_;
  JoinTable& joins_;
  WorkBudget& work_;
  ColumnWidths best_;
  double best_score_ = -std::numeric_limits<double>::infinity();
};

}  // namespace

ColumnWidths find_widths(const Lattice& lattice, const std::vector<LineSpan>& sample, JoinTable& joins,
                         WorkBudget& work) {
  Histogram left, right;
  constexpr double piece = 0.5;  // of a line that may not be cut there at all
  for (const LineSpan& span : sample) {
    for (std::size_t i = span.first; i < span.last; ++i) {
      for (const Reading& reading : lattice.lines[i].readings) {
        const auto width = [&](int number) {
          return lattice.fragments[static_cast<std::size_t>(number)].width.most;
        };
        const double weight = reading.left >= 0 && reading.right >= 0 ? piece : 1;
        if (reading.left >= 0) left.add(width(reading.left), weight);
        if (reading.right >= 0) right.add(width(reading.right), weight);
      }
    }
  }
  Trials trials(lattice, sample, joins, work);
  const std::vector<int> rights = right.edges();
  for (const int l : left.edges())
    for (const int r : rights) trials.try_pair({l, r});
  for (int round = 0; round < 2; ++round) {
    const ColumnWidths base = trials.best();
    for (const int step : {-2, -1, 1, 2}) trials.try_pair({base.left + step, base.right});
    const ColumnWidths next = trials.best();
    for (const int step : {-2, -1, 1, 2}) trials.try_pair({next.left, next.right + step});
    if (trials.best() == base) break;
  }
  return trials.best();
}

}  // namespace hakusho::indexer::interleaved
