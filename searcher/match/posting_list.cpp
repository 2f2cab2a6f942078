// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/posting_list.hpp"

#include <algorithm>
#include <cstring>

namespace hakusho::searcher {
namespace {

// First position at or after `from` whose passage is not below `passage`.
std::size_t gallop(const std::vector<std::uint32_t>& passages, std::uint32_t passage, std::size_t from) {
  std::size_t step = 1;
  std::size_t low = from;
  while (low + step < passages.size() && passages[low + step] < passage) {
    low += step;
    step *= 2;
  }
  const auto end = passages.begin() + static_cast<std::ptrdiff_t>(std::min(low + step + 1, passages.size()));
  return static_cast<std::size_t>(
      std::lower_bound(passages.begin() + static_cast<std::ptrdiff_t>(std::min(low, passages.size())), end,
                       passage) -
      passages.begin());
}

// Leaping through a list costs more than walking along it unless the leaps are long.
constexpr std::size_t gallop_pays_from = 16;

PostingList galloped(const PostingList& small, const PostingList& large) {
  PostingList both;
  std::size_t at = 0;
  for (std::size_t i = 0; i < small.size() && at < large.size(); ++i) {
    at = gallop(large.passages, small.passages[i], at);
    if (at < large.size() && large.passages[at] == small.passages[i])
      both.add(small.passages[i], std::min(small.counts[i], large.counts[at]));
  }
  return both;
}

// Looks each passage up. Writes at every step, as `stepped`.
PostingList picked(const PostingList& small, const PostingList& large) {
  PostingList both;
  both.passages.resize(small.size() + 1);
  both.counts.resize(small.size() + 1);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < small.size(); ++i) {
    const std::uint8_t count = std::min(small.counts[i], (*large.count_of)[small.passages[i]]);
    both.passages[kept] = small.passages[i];
    both.counts[kept] = count;
    kept += count != 0;
  }
  both.passages.resize(kept);
  both.counts.resize(kept);
  return both;
}

// Writes at every step and keeps what is in both: nothing for the processor to guess.
PostingList stepped(const PostingList& small, const PostingList& large) {
  PostingList both;
  both.passages.resize(small.size() + 1);
  both.counts.resize(small.size() + 1);
  std::size_t kept = 0;
  for (std::size_t i = 0, j = 0; i < small.size() && j < large.size();) {
    const std::uint32_t of_small = small.passages[i], of_large = large.passages[j];
    both.passages[kept] = of_small;
    both.counts[kept] = std::min(small.counts[i], large.counts[j]);
    kept += of_small == of_large;
    i += of_small <= of_large;
    j += of_large <= of_small;
  }
  both.passages.resize(kept);
  both.counts.resize(kept);
  return both;
}

}  // namespace

std::size_t position_of(const PostingList& list, std::uint32_t passage, std::size_t from) {
  if (from >= list.size()) return list.size();
  const std::size_t at = gallop(list.passages, passage, from);
  return at < list.size() && list.passages[at] == passage ? at : list.size();
}

PostingList intersection(const PostingList& a, const PostingList& b) {
  const PostingList& small = a.size() <= b.size() ? a : b;
  const PostingList& large = a.size() <= b.size() ? b : a;
  if (large.count_of) return picked(small, large);
  return small.size() * gallop_pays_from < large.size() ? galloped(small, large) : stepped(small, large);
}

namespace {

PostingList merged(const PostingList& a, const PostingList& b) {
  PostingList any;
  any.passages.reserve(a.size() + b.size());
  any.counts.reserve(a.size() + b.size());
  for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
    const bool from_a = j == b.size() || (i < a.size() && a.passages[i] <= b.passages[j]);
    const bool from_b = i == a.size() || (j < b.size() && b.passages[j] <= a.passages[i]);
    any.add(from_a ? a.passages[i] : b.passages[j],
            (from_a ? a.counts[i] : 0u) + (from_b ? b.counts[j] : 0u));
    i += from_a;
    j += from_b;
  }
  return any;
}

// Few passages in all: sorted in one go.
PostingList gathered(const std::vector<const PostingList*>& lists) {
  std::vector<std::uint64_t> all;
  for (const PostingList* list : lists)
    for (std::size_t i = 0; i < list->size(); ++i)
      all.push_back(std::uint64_t{list->passages[i]} << 8 | list->counts[i]);
  std::sort(all.begin(), all.end());
  PostingList any;
  for (std::size_t i = 0; i < all.size();) {
    const auto passage = static_cast<std::uint32_t>(all[i] >> 8);
    std::uint32_t count = 0;
    for (; i < all.size() && all[i] >> 8 == passage; ++i) count += all[i] & 0xFF;
    any.add(passage, count);
  }
  return any;
}

// Many: counted in a table of all passages.
PostingList tallied(const std::vector<const PostingList*>& lists, std::uint32_t last_passage) {
  constexpr std::size_t at_once = sizeof(std::uint64_t);
  std::vector<std::uint8_t> counts((last_passage / at_once + 1) * at_once, 0);
  for (const PostingList* list : lists) {
    for (std::size_t i = 0; i < list->size(); ++i) {
      std::uint8_t& count = counts[list->passages[i]];
      count = static_cast<std::uint8_t>(std::min(255, count + list->counts[i]));
    }
  }
  PostingList any;
  for (std::size_t i = 0; i < counts.size(); i += at_once) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, counts.data() + i, at_once);
    if (eight == 0) continue;
    for (std::size_t at = i; at < i + at_once; ++at)
      if (counts[at] != 0) any.add(static_cast<std::uint32_t>(at), counts[at]);
  }
  return any;
}

// Sorting costs as much as going through a table that is this many times longer.
constexpr std::size_t table_pays_from = 32;

}  // namespace

PostingList union_of(const std::vector<const PostingList*>& lists) {
  if (lists.empty()) return {};
  if (lists.size() == 1) return {lists.front()->passages, lists.front()->counts};
  if (lists.size() == 2) return merged(*lists[0], *lists[1]);
  std::size_t total = 0;
  std::uint32_t last = 0;
  for (const PostingList* list : lists) {
    total += list->size();
    if (!list->empty()) last = std::max(last, list->passages.back());
  }
  return total * table_pays_from < last ? gathered(lists) : tallied(lists, last);
}

}  // namespace hakusho::searcher
