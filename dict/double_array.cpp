// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/double_array.hpp"

#include <algorithm>

namespace hakusho::dict {
namespace {

// Keys [begin, end) share their first `depth` bytes; `cell` is where those lead.
struct Range {
  std::size_t begin, end, depth, cell;
};

// A group of keys that agree in one more byte. Code 0 is the end of a key, code c + 1 is byte c.
struct Branch {
  std::size_t code, begin, end;
};

constexpr std::size_t codes = 257;
// Nodes with several branches may fit nowhere in the gaps; after so many tries they go to the end, which
// keeps the time to build in proportion to the number of keys.
constexpr int most_tries = 300;

class Builder {
 public:
  Builder(const std::vector<std::string_view>& keys, const std::vector<std::uint32_t>& values)
      : keys_(keys), values_(values) {
    grow(2 * codes);
    take(root);
  }

  std::vector<DoubleArrayCell> build() {
    std::vector<Range> open;
    if (keys_.empty()) {
      cells_[root].base = 1;
    } else {
      open.push_back({0, keys_.size(), 0, root});
    }
    while (!open.empty()) {
      const Range range = open.back();
      open.pop_back();
      place(range, open);
    }
    cells_.resize(highest_base_ + codes + 1);
    return std::move(cells_);
  }

 private:
  static constexpr std::size_t root = 0;

  // What the builder knows about a cell. Free cells are linked in order, so that a search sees no others.
  struct State {
    bool taken = false;
    bool used_as_base = false;
    std::size_t previous_free = none;
    std::size_t next_free = none;
  };
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::vector<Branch> branches_of(const Range& range) const {
    std::vector<Branch> branches;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const std::string_view key = keys_[i];
      const std::size_t code =
          key.size() == range.depth ? 0 : static_cast<unsigned char>(key[range.depth]) + std::size_t{1};
      if (branches.empty() || branches.back().code != code) branches.push_back({code, i, i});
      branches.back().end = i + 1;
    }
    return branches;
  }

  void place(const Range& range, std::vector<Range>& open) {
    const std::vector<Branch> branches = branches_of(range);
    const std::size_t base = find_base(branches);
    grow(base + 2 * codes);
    states_[base].used_as_base = true;
    highest_base_ = std::max(highest_base_, base);
    cells_[range.cell].base = static_cast<std::int32_t>(base);
    for (const Branch& branch : branches) {
      const std::size_t cell = base + branch.code;
      take(cell);
      cells_[cell].check = static_cast<std::uint32_t>(base);
      if (branch.code == 0) {
        cells_[cell].base = -1 - static_cast<std::int32_t>(values_[branch.begin]);
      } else {
        open.push_back({branch.begin, branch.end, range.depth + 1, cell});
      }
    }
  }

  // A base at which all branches meet free cells: among the first gaps, else behind all others. No base
  // serves two nodes, since `check` tells nodes apart by it.
  std::size_t find_base(const std::vector<Branch>& branches) {
    const std::size_t first_code = branches.front().code;
    std::size_t cell = first_free_;
    for (int tries = 0; cell != none && tries < most_tries; ++tries, cell = states_[cell].next_free) {
      if (cell > first_code && fits(cell - first_code, branches)) return cell - first_code;
    }
    std::size_t base = highest_base_ + 1;
    while (!fits(base, branches)) ++base;
    return base;
  }

  bool fits(std::size_t base, const std::vector<Branch>& branches) {
    grow(base + 2 * codes);
    return !states_[base].used_as_base &&
           std::none_of(branches.begin(), branches.end(),
                        [&](const Branch& branch) { return states_[base + branch.code].taken; });
  }

  void take(std::size_t cell) {
    State& state = states_[cell];
    state.taken = true;
    (state.previous_free == none ? first_free_ : states_[state.previous_free].next_free) = state.next_free;
    (state.next_free == none ? last_free_ : states_[state.next_free].previous_free) = state.previous_free;
  }

  void grow(std::size_t size) {
    if (size <= cells_.size()) return;
    const std::size_t old_size = cells_.size();
    cells_.resize(std::max(size, old_size * 2));
    states_.resize(cells_.size());
    for (std::size_t cell = old_size; cell < cells_.size(); ++cell) {
      states_[cell].previous_free = last_free_;
      (last_free_ == none ? first_free_ : states_[last_free_].next_free) = cell;
      last_free_ = cell;
    }
  }

  const std::vector<std::string_view>& keys_;
  const std::vector<std::uint32_t>& values_;
  std::vector<DoubleArrayCell> cells_;
  std::vector<State> states_;
  std::size_t first_free_ = none;
  std::size_t last_free_ = none;
  std::size_t highest_base_ = 1;
};

}  // namespace

std::vector<DoubleArrayCell> build_double_array(const std::vector<std::string_view>& keys,
                                                const std::vector<std::uint32_t>& values) {
  return Builder(keys, values).build();
}

}  // namespace hakusho::dict
