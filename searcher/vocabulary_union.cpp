// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/vocabulary_union.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace hakusho::searcher {

// A walk along all of them at a time: they are in byte order.
VocabularyUnion united(const std::vector<dict::MemoryVocabulary>& vocabularies) {
  VocabularyUnion all;
  all.places.resize(vocabularies.size());
  std::vector<std::size_t> at(vocabularies.size(), 0);
  for (;;) {
    const dict::MemoryVocabulary* first = nullptr;
    std::string_view term;
    for (std::size_t i = 0; i < vocabularies.size(); ++i) {
      if (at[i] == vocabularies[i].size()) continue;
      const std::string_view next = vocabularies[i].view(at[i]);
      if (first != nullptr && next >= term) continue;
      first = &vocabularies[i];
      term = next;
    }
    if (first == nullptr) return all;
    std::uint32_t passages = 0;
    for (std::size_t i = 0; i < vocabularies.size(); ++i) {
      const bool holds = at[i] < vocabularies[i].size() && vocabularies[i].view(at[i]) == term;
      all.places[i].push_back(holds ? static_cast<std::uint32_t>(at[i]) : VocabularyUnion::absent);
      if (holds) passages += vocabularies[i].passages(at[i]++);
    }
    all.terms.append(term, passages);
  }
}

}  // namespace hakusho::searcher
