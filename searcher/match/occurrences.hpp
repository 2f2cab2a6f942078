// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/index_reader.hpp"

namespace hakusho::searcher {

/// How often strings stand in a passage that counts.
struct Occurrences {
  std::uint32_t passage = 0;
  std::uint32_t all = 0;
  std::vector<std::uint32_t> of_key;  ///< by position in the keys asked for
};

/// The passages in which any of `keys` (matching keys, not empty, each once) stands, in order, with how
/// often. An occurrence that begins or ends with a Latin letter or a figure is one only where no other stands
/// beside it; of occurrences that overlap the first, and there the longest, counts. Texts are read only where
/// the terms of the index do not tell.
std::vector<Occurrences> find_occurrences(IndexReader& index, const std::vector<std::string>& keys);

/// The same in one text, as printed: how often each of `keys` stands there. `key` is its matching key. A
/// blank of the print parts Latin words that touch each other in the key.
std::vector<std::uint32_t> occurrences_of_each(std::string_view text, std::string_view key,
                                               const std::vector<std::string>& keys);

}  // namespace hakusho::searcher
