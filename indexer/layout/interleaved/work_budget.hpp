// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <limits>

namespace hakusho::indexer::interleaved {

/// What the searches over one document may cost, counted in steps: a step looks at one reading of a line from
/// one state; a question to the join model counts as some. A search that has begun is finished, so that a
/// little more than allowed may be spent; no new one is begun when the budget is spent.
class WorkBudget {
 public:
  /// No bound.
  WorkBudget() = default;
  explicit WorkBudget(std::size_t allowed) : allowed_(allowed) {}

  void add(std::size_t steps) { spent_ += steps; }
  std::size_t allowed() const { return allowed_; }
  std::size_t spent() const { return spent_; }
  bool is_spent() const { return spent_ >= allowed_; }

 private:
  std::size_t allowed_ = std::numeric_limits<std::size_t>::max();
  std::size_t spent_ = 0;
};

}  // namespace hakusho::indexer::interleaved
