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
    taken_[0] = true;  // the root
  }

  std::vector<DoubleArrayCell> build() {
    std::vector<Range> open;
    if (keys_.empty()) {
      cells_[0].base = 1;
    } else {
      open.push_back({0, keys_.size(), 0, 0});
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
    base_used_[base] = true;
    highest_base_ = std::max(highest_base_, base);
    cells_[range.cell].base = static_cast<std::int32_t>(base);
    for (const Branch& branch : branches) {
      const std::size_t cell = base + branch.code;
      taken_[cell] = true;
      cells_[cell].check = static_cast<std::uint32_t>(base);
      if (branch.code == 0) {
        cells_[cell].base = -1 - static_cast<std::int32_t>(values_[branch.begin]);
      } else {
        open.push_back({branch.begin, branch.end, range.depth + 1, cell});
      }
    }
    while (taken_[first_free_]) ++first_free_;
  }

  // The lowest base, within most_tries gaps, at which all branches meet free cells. A base is used once only:
  // `check` tells nodes apart by it.
  std::size_t find_base(const std::vector<Branch>& branches) {
    int tries = 0;
    const std::size_t first_code = branches.front().code;
    std::size_t cell = std::max(first_free_, first_code + 1);
    for (; tries < most_tries; ++cell) {
      grow(cell + 2 * codes);
      if (taken_[cell]) continue;
      if (fits(cell - first_code, branches)) return cell - first_code;
      ++tries;
    }
    std::size_t base = highest_base_ + codes;
    grow(base + 2 * codes);
    while (!fits(base, branches)) grow(++base + 2 * codes);
    return base;
  }

  bool fits(std::size_t base, const std::vector<Branch>& branches) const {
    return !base_used_[base] && std::none_of(branches.begin(), branches.end(),
                                             [&](const Branch& b) { return taken_[base + b.code]; });
  }

  void grow(std::size_t size) {
    if (size <= cells_.size()) return;
    const std::size_t roomy = std::max(size, cells_.size() * 2);
    cells_.resize(roomy);
    taken_.resize(roomy);
    base_used_.resize(roomy);
  }

  const std::vector<std::string_view>& keys_;
  const std::vector<std::uint32_t>& values_;
  std::vector<DoubleArrayCell> cells_;
  std::vector<bool> taken_, base_used_;
  std::size_t first_free_ = 1;
  std::size_t highest_base_ = 1;
};

}  // namespace

std::vector<DoubleArrayCell> build_double_array(const std::vector<std::string_view>& keys,
                                                const std::vector<std::uint32_t>& values) {
  return Builder(keys, values).build();
}

}  // namespace hakusho::dict
