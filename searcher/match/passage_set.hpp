// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/match/posting_list.hpp"

namespace hakusho::searcher {

/// A set of passages as a bit each: what is put together from hundreds of lists. Empty ones take no memory.
class PassageSet {
 public:
  /// Passages are numbered from 1 to `last_passage`.
  explicit PassageSet(std::uint32_t last_passage) : words_(last_passage / 64 + 1) {}

  void add(std::uint32_t passage) { bits()[passage / 64] |= std::uint64_t{1} << passage % 64; }
  void add(const PostingList& list) {
    for (const std::uint32_t passage : list.passages) add(passage);
  }
  /// Those of `list` that are in `other`.
  void add_common(const PostingList& list, const PassageSet& other) {
    if (other.empty()) return;
    for (const std::uint32_t passage : list.passages)
      if (other.holds(passage)) add(passage);
  }
  bool holds(std::uint32_t passage) const {
    return !empty() && (bits_[passage / 64] >> passage % 64 & 1) != 0;
  }
  /// Whether nothing was ever added.
  bool empty() const { return bits_.empty(); }
  /// In rising order, each counted once.
  PostingList list() const;

 private:
  std::vector<std::uint64_t>& bits() {
    if (bits_.empty()) bits_.resize(words_);
    return bits_;
  }
  std::size_t words_;
  std::vector<std::uint64_t> bits_;
};

}  // namespace hakusho::searcher
