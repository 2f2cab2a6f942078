// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace hakusho::searcher {

/// The set of a text's character 5-grams, as sorted hashes, for telling near-identical passages.
using Shingles = std::vector<std::uint32_t>;

/// Of a matching key. Digits are left out: a paragraph repeated with new figures is still the same.
Shingles shingles_of(std::string_view key);

/// |a ∩ b| / |a ∪ b| (Jaccard; Broder, "On the resemblance and containment of documents", 1997).
double resemblance(const Shingles& a, const Shingles& b);

/// From here on two passages are taken for one and the same.
inline constexpr double near_identical = 0.8;

}  // namespace hakusho::searcher
