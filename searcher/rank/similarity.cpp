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
