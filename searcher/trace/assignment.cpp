// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/assignment.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>

namespace hakusho::searcher {
namespace {

// Parts with more items than this on a side are put together greedily: the exact method would take minutes.
constexpr std::size_t largest_exact = 1500;

// Connected parts of the graph, by the smallest node of each; left items come before right ones.
class Components {
 public:
  explicit Components(std::size_t nodes) : parent_(nodes) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t of(std::size_t node) {
    while (parent_[node] != node) node = parent_[node] = parent_[parent_[node]];
    return node;
  }
  void join(std::size_t one, std::size_t other) { parent_[of(one)] = of(other); }

 private:
  std::vector<std::size_t> parent_;
};

// Rows 1..n, columns 1..m with n <= m; gives for each column its row, 0 for none. Costs are the negative
// worths, so that a row may also stay with a column that is worth nothing to it.
std::vector<std::size_t> rows_of_columns(const std::vector<std::vector<double>>& cost, std::size_t n,
                                         std::size_t m) {
  constexpr double endless = std::numeric_limits<double>::infinity();
  std::vector<double> row_potential(n + 1), column_potential(m + 1);
  std::vector<std::size_t> row_of(m + 1), way(m + 1);
  for (std::size_t i = 1; i <= n; ++i) {
    row_of[0] = i;
    std::size_t column = 0;
    std::vector<double> least(m + 1, endless);
    std::vector<bool> used(m + 1);
    do {
      used[column] = true;
      const std::size_t row = row_of[column];
      double delta = endless;
      std::size_t next = 0;
      for (std::size_t j = 1; j <= m; ++j) {
        if (used[j]) continue;
        const double reduced = cost[row][j] - row_potential[row] - column_potential[j];
        if (reduced < least[j]) least[j] = reduced, way[j] = column;
        if (least[j] < delta) delta = least[j], next = j;
      }
      for (std::size_t j = 0; j <= m; ++j) {
        if (used[j])
          row_potential[row_of[j]] += delta, column_potential[j] -= delta;
        else
          least[j] -= delta;
      }
      column = next;
    } while (row_of[column] != 0);
    for (; column != 0; column = way[column]) row_of[column] = row_of[way[column]];
  }
  return row_of;
}

// Numbers items in order of appearance, from 1.
class Numbering {
 public:
  std::size_t of(std::size_t item) { return numbers_.try_emplace(item, numbers_.size() + 1).first->second; }
  std::size_t size() const { return numbers_.size(); }

 private:
  std::map<std::size_t, std::size_t> numbers_;
};

// The most worth first.
void choose_greedily(const std::vector<WeightedPair>& pairs, std::vector<std::size_t> part,
                     std::vector<std::size_t>& chosen) {
  std::stable_sort(part.begin(), part.end(),
                   [&](std::size_t a, std::size_t b) { return pairs[a].worth > pairs[b].worth; });
  std::set<std::size_t> lefts, rights;
  for (const std::size_t pair : part) {
    if (lefts.count(pairs[pair].left) > 0 || rights.count(pairs[pair].right) > 0) continue;
    lefts.insert(pairs[pair].left);
    rights.insert(pairs[pair].right);
    chosen.push_back(pair);
  }
}

void solve(const std::vector<WeightedPair>& pairs, const std::vector<std::size_t>& part,
           std::vector<std::size_t>& chosen) {
  Numbering lefts, rights;
  for (const std::size_t pair : part) lefts.of(pairs[pair].left), rights.of(pairs[pair].right);
  if (std::max(lefts.size(), rights.size()) > largest_exact) return choose_greedily(pairs, part, chosen);
  const bool turned = lefts.size() > rights.size();
  const std::size_t n = std::min(lefts.size(), rights.size()), m = std::max(lefts.size(), rights.size());
  std::vector<std::vector<double>> cost(n + 1, std::vector<double>(m + 1));
  const auto place = [&](const WeightedPair& pair) {
    const std::size_t left = lefts.of(pair.left), right = rights.of(pair.right);
    return turned ? std::pair(right, left) : std::pair(left, right);
  };
  for (const std::size_t pair : part) {
    const auto [row, column] = place(pairs[pair]);
    cost[row][column] = std::min(cost[row][column], -pairs[pair].worth);
  }
  const std::vector<std::size_t> row_of = rows_of_columns(cost, n, m);
  for (const std::size_t pair : part) {
    const auto [row, column] = place(pairs[pair]);
    if (row_of[column] == row && cost[row][column] == -pairs[pair].worth) chosen.push_back(pair);
  }
}

}  // namespace

std::vector<std::size_t> best_assignment(const std::vector<WeightedPair>& pairs, std::size_t left_count,
                                         std::size_t right_count) {
  Components components(left_count + right_count);
  for (const WeightedPair& pair : pairs) components.join(pair.left, left_count + pair.right);
  std::map<std::size_t, std::vector<std::size_t>> parts;
  for (std::size_t pair = 0; pair < pairs.size(); ++pair)
    parts[components.of(pairs[pair].left)].push_back(pair);
  std::vector<std::size_t> chosen;
  for (const auto& [root, part] : parts) {
    if (part.size() == 1)
      chosen.push_back(part.front());
    else
      solve(pairs, part, chosen);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

}  // namespace hakusho::searcher
