// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace hakusho::searcher {

/// Passages in rising order, each with a number of occurrences (255 means as many or more).
struct PostingList {
  std::vector<std::uint32_t> passages;
  std::vector<std::uint8_t> counts;
  /// By passage, 0 where it is not in the list: of long lists only, for asking passage by passage (spread()).
  /// Copies share it, so a list that has it must not grow.
  std::shared_ptr<const std::vector<std::uint8_t>> count_of = nullptr;

  std::size_t size() const { return passages.size(); }
  bool empty() const { return passages.empty(); }
  void add(std::uint32_t passage, std::uint32_t count) {
    passages.push_back(passage);
    counts.push_back(static_cast<std::uint8_t>(count < 255 ? count : 255));
  }
  /// Fills in count_of.
  void spread(std::uint32_t last_passage) {
    std::vector<std::uint8_t> table(last_passage + 1, 0);
    for (std::size_t i = 0; i < size(); ++i) table[passages[i]] = counts[i];
    count_of = std::make_shared<const std::vector<std::uint8_t>>(std::move(table));
  }
};

/// Passages of both lists; counts are the smaller ones.
PostingList intersection(const PostingList& a, const PostingList& b);
/// Passages of any list; counts are added.
PostingList union_of(const std::vector<const PostingList*>& lists);
/// Position of `passage` in `list` at or after `from`, or list.size(): gallops, for a rising series of
/// questions.
std::size_t position_of(const PostingList& list, std::uint32_t passage, std::size_t from);

}  // namespace hakusho::searcher
