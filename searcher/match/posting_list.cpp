// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/posting_list.hpp"

#include <algorithm>

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
      std::lower_bound(passages.begin() + static_cast<std::ptrdiff_t>(std::min(low, passages.size())), end, passage) -
      passages.begin());
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
  PostingList both;
  std::size_t at = 0;
  for (std::size_t i = 0; i < small.size() && at < large.size(); ++i) {
    at = gallop(large.passages, small.passages[i], at);
    if (at < large.size() && large.passages[at] == small.passages[i])
      both.add(small.passages[i], std::min(small.counts[i], large.counts[at]));
  }
  return both;
}

PostingList union_of(const std::vector<const PostingList*>& lists) {
  if (lists.empty()) return {};
  if (lists.size() == 1) return *lists.front();
  if (lists.size() == 2) {
    const PostingList &a = *lists[0], &b = *lists[1];
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
  // Pairwise, short lists first, keeps the work near n log k.
  std::vector<PostingList> merged;
  for (std::size_t i = 0; i < lists.size(); i += 2)
    merged.push_back(i + 1 < lists.size() ? union_of({lists[i], lists[i + 1]}) : *lists[i]);
  std::vector<const PostingList*> next;
  for (const PostingList& list : merged) next.push_back(&list);
  return union_of(next);
}

}  // namespace hakusho::searcher
