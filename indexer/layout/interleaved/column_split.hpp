// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/interleaved/fragment.hpp"
#include "indexer/layout/interleaved/work_budget.hpp"

namespace hakusho::indexer::interleaved {

/// Widths of the two columns in half-width characters.
struct ColumnWidths {
  int left = 0, right = 0;
  bool operator==(const ColumnWidths&) const = default;
};

/// The lines [first, last) of a lattice.
struct LineSpan {
  std::size_t first = 0, last = 0;
};

/// Which fragments of a row stand in which column, in order.
struct ColumnSplit {
  std::vector<int> left, right;  ///< fragments of the lattice
  double score = 0;
  double margin = 0;  ///< how much better than the best reading that puts some line elsewhere
};

/// Join scores of the fragments of a lattice, each asked of the model once.
class JoinTable {
 public:
  JoinTable(const Lattice& lattice, const JoinModel& model);
  double operator()(int line, int next);
  /// How often the model was asked.
  std::size_t questions() const { return questions_; }

 private:
  const Lattice& lattice_;
  const JoinModel& model_;
  std::size_t side_;          // of the square of known scores; 0: there are too many fragments for one
  std::vector<float> known_;  // NaN: not asked yet
  std::size_t questions_ = 0;
};

/// How many states may be kept after a line. The rows of real tables have fewer, and the result is then
/// exact.
inline constexpr std::size_t states_for_exact = 4000, states_for_trial = 200;

/// The best reading of the lines as one row with two columns of these widths, by a dynamic programme over the
/// last fragment of either column. Its score is the sum of the join scores of neighbours in a column, of how
/// well lines fill their column, of where marks and labels may stand, and of the blanks taken for the gap.
ColumnSplit split_columns(const Lattice& lattice, LineSpan row, ColumnWidths widths, JoinTable& joins,
                          WorkBudget& work);

/// The score alone, and cheaper: with fewer states.
double trial_score(const Lattice& lattice, LineSpan row, ColumnWidths widths, JoinTable& joins,
                   WorkBudget& work);
/// That of each row that begins with line `first` and ends before one of `ends`, which ascend: one pass for
/// all.
std::vector<double> trial_scores(const Lattice& lattice, std::size_t first,
                                 const std::vector<std::size_t>& ends, ColumnWidths widths, JoinTable& joins,
                                 WorkBudget& work);

}  // namespace hakusho::indexer::interleaved
