// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace hakusho::searcher {

/// The set of a text's character 5-grams, as sorted hashes, for telling near-identical passages.
using Shingles = std::vector<std::uint32_t>;

/// Of a matching key. Digits are left out: a paragraph repeated with new figures is still the same.
Shingles shingles_of(std::string_view key);

/// A few numbers that stand for a set of shingles: of each of 16 parts of the hash space, the smallest hash
/// in the set (one permutation hashing; Li, Owen & Zhang, 2012). Cheap to keep and to compare.
struct Sketch {
  std::array<std::uint32_t, 16> smallest{};
};
Sketch sketch_of(const Shingles& shingles);

/// A passage as far as its likeness to others goes.
struct Likeness {
  Shingles shingles;
  Sketch sketch;
};
Likeness likeness_of(std::string_view key);

/// Whether the sets behind two sketches may be near identical; misses hardly any pair that is.
bool may_be_near_identical(const Sketch& a, const Sketch& b);

/// |a ∩ b| / |a ∪ b| (Jaccard; Broder, "On the resemblance and containment of documents", 1997).
double resemblance(const Shingles& a, const Shingles& b);

/// From here on two passages are taken for one and the same.
inline constexpr double near_identical = 0.8;

}  // namespace hakusho::searcher
