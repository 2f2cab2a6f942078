// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// Terms that stand side by side in a vocabulary: positions first to last, without last.
struct TermRange {
  std::size_t first = 0, last = 0;
  bool empty() const { return first == last; }
};

/// All terms of an index in byte order, each with the number of passages that hold it. Where it is read from
/// an index, everything may throw what reading an index throws.
class Vocabulary {
 public:
  virtual ~Vocabulary() = default;

  virtual std::size_t size() const = 0;
  virtual std::string term(std::size_t index) const = 0;
  virtual std::uint32_t passages(std::size_t index) const = 0;
  /// Position of the first term that is not below `term`.
  virtual std::size_t lower_bound(std::string_view term) const = 0;
  /// Those of `among` that begin with `prefix`.
  virtual TermRange beginning_with(std::string_view prefix, TermRange among) const = 0;
  /// Positions of all terms that hold `part` (UTF-8, not empty), in order.
  virtual std::vector<std::size_t> containing(std::string_view part) const = 0;
  /// Positions of all terms that end with `ending` (UTF-8, not empty), in order.
  virtual std::vector<std::size_t> ending_with(std::string_view ending) const = 0;
  /// Whether any term holds `part`.
  virtual bool holds(std::string_view part) const = 0;

  /// Position of `term`, or size().
  std::size_t find(std::string_view term) const {
    const std::size_t at = lower_bound(term);
    return at < size() && this->term(at) == term ? at : size();
  }
};

}  // namespace hakusho::dict
