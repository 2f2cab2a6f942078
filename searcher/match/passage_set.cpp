// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/passage_set.hpp"

#include <bit>

namespace hakusho::searcher {

PostingList PassageSet::list() const {
  PostingList list;
  for (std::size_t i = 0; i < bits_.size(); ++i)
    for (std::uint64_t rest = bits_[i]; rest != 0; rest &= rest - 1)
      list.add(static_cast<std::uint32_t>(i * 64) + static_cast<std::uint32_t>(std::countr_zero(rest)), 1);
  return list;
}

}  // namespace hakusho::searcher
