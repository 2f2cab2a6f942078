// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/rank/similarity.hpp"

#include <algorithm>
#include <array>

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

constexpr std::size_t gram = 5;

}  // namespace

Shingles shingles_of(std::string_view key) {
  Shingles shingles;
  std::array<char32_t, gram> window{};
  std::size_t seen = 0;
  for (std::size_t i = 0; i < key.size();) {
    const char32_t c = dict::next_code_point(key, i);
    if (c >= '0' && c <= '9') continue;
    window[seen++ % gram] = c;
    if (seen < gram) continue;
    std::uint64_t hash = 1469598103934665603u;  // FNV-1a over the window's code points, oldest first
    for (std::size_t k = 0; k < gram; ++k) hash = (hash ^ window[(seen + k) % gram]) * 1099511628211u;
    shingles.push_back(static_cast<std::uint32_t>(hash >> 32));
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

Sketch sketch_of(const Shingles& shingles) {
  Sketch sketch;
  sketch.smallest.fill(UINT32_MAX);
  for (const std::uint32_t shingle : shingles) {
    // Mixed, since the shingles come sorted and their high bits are not evenly used by short texts.
    const std::uint32_t hash = shingle * 2654435761u;
    std::uint32_t& slot = sketch.smallest[hash >> 28];
    slot = std::min(slot, hash & 0x0FFFFFFFu);
  }
  return sketch;
}

Likeness likeness_of(std::string_view key) {
  Likeness likeness;
  likeness.shingles = shingles_of(key);
  likeness.sketch = sketch_of(likeness.shingles);
  return likeness;
}

bool may_be_near_identical(const Sketch& a, const Sketch& b) {
  std::size_t equal = 0, filled = 0;
  for (std::size_t i = 0; i < a.smallest.size(); ++i) {
    if (a.smallest[i] == UINT32_MAX && b.smallest[i] == UINT32_MAX) continue;
    ++filled;
    equal += a.smallest[i] == b.smallest[i];
  }
  // At a resemblance of 0.8 a slot is equal four times in five; fewer than half is all but excluded.
  return filled > 0 && 2 * equal >= filled;
}

double resemblance(const Shingles& a, const Shingles& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++common;
      ++i;
      ++j;
    } else {
      (a[i] < b[j] ? i : j)++;
    }
  }
  return static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common);
}

}  // namespace hakusho::searcher
