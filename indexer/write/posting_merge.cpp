// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/posting_merge.hpp"

#include <algorithm>
#include <string>

#include "dict/posting_lists.hpp"

namespace hakusho::indexer {

void merge_postings(const std::vector<PlacedPostings>& sources, const TakeTerm& take) {
  std::vector<PlacedPostings> open;
  for (const PlacedPostings& source : sources)
    if (source.postings->next()) open.push_back(source);
  std::string term;
  dict::PostingJoin joined;
  while (!open.empty()) {
    term = std::min_element(open.begin(), open.end(), [](const PlacedPostings& a, const PlacedPostings& b) {
             return a.postings->term() < b.postings->term();
           })->postings->term();
    joined.clear();
    std::uint32_t passages = 0;
    std::erase_if(open, [&](const PlacedPostings& source) {
      if (source.postings->term() != term) return false;
      joined.add(source.postings->list(), source.passages_before);
      passages += source.postings->passages();
      return !source.postings->next();
    });
    take(term, passages, joined.list());
  }
}

}  // namespace hakusho::indexer
