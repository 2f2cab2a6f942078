// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "dict/memory_vocabulary.hpp"

namespace hakusho::searcher {

/// The terms of several indexes as if they were in one.
struct VocabularyUnion {
  dict::MemoryVocabulary terms;            ///< with the numbers of passages added up
  std::vector<std::vector<bool>> holders;  ///< by index, then by term: whether it has the term
};

VocabularyUnion united(const std::vector<dict::MemoryVocabulary>& vocabularies);

}  // namespace hakusho::searcher
