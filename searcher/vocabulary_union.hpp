// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "dict/memory_vocabulary.hpp"

namespace hakusho::searcher {

/// The terms of several indexes as if they were in one.
struct VocabularyUnion {
  static constexpr std::uint32_t absent = UINT32_MAX;

  dict::MemoryVocabulary terms;                    ///< with the numbers of passages added up
  std::vector<std::vector<std::uint32_t>> places;  ///< by index, then by term: its place there, or absent
};

VocabularyUnion united(const std::vector<dict::MemoryVocabulary>& vocabularies);

}  // namespace hakusho::searcher
