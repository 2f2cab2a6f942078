// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/overprint.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace hakusho::indexer {
namespace {

// In characters: more is a shadow, or the next character of a narrow script.
constexpr float hair = 0.15f;
// Of the places where the same character stands nearby, so many are looked at: only a file made to hurt has
// more.
constexpr std::size_t most_neighbours = 8;
// In points; the width of a hair in all but the largest titles, which are looked at in coarser squares.
constexpr float square = 4;

bool is_blank(char32_t c) {
  return c <= ' ' || c == 0xA0 || c == 0x3000;
}

bool same_place(const Glyph& a, const Glyph& b) {
  const float near = hair * a.size;
  return std::abs(a.size - b.size) <= 0.05f * a.size &&
         std::abs(a.box.center_x() - b.box.center_x()) <= near &&
         std::abs(a.box.center_y() - b.box.center_y()) <= near;
}

// The places of each character on the page, by squares.
class Places {
 public:
  /// The index of the same character at the same place, or nothing; then this one is remembered.
  std::ptrdiff_t find_or_add(const std::vector<Glyph>& glyphs, std::size_t count, const Glyph& glyph) {
    const float side = glyph.size > 24 ? 4 * square : square;
    const int x = static_cast<int>(std::floor(glyph.box.center_x() / side));
    const int y = static_cast<int>(std::floor(glyph.box.center_y() / side));
    for (int i = x - 1; i <= x + 1; ++i)
      for (int j = y - 1; j <= y + 1; ++j) {
        const auto bucket = squares_.find(key(glyph.code, i, j, side));
        if (bucket == squares_.end()) continue;
        for (const std::uint32_t index : bucket->second)
          if (same_place(glyphs[index], glyph)) return index;
      }
    std::vector<std::uint32_t>& bucket = squares_[key(glyph.code, x, y, side)];
    if (bucket.size() < most_neighbours) bucket.push_back(static_cast<std::uint32_t>(count));
    return -1;
  }

 private:
  static std::uint64_t key(char32_t code, int x, int y, float side) {
    // Pages are far smaller than 2^14 squares; the rest are accidents that only cost time.
    return (std::uint64_t{code} << 32) | (std::uint64_t{side > square} << 30) |
           ((static_cast<std::uint64_t>(x) & 0x7FFF) << 15) | (static_cast<std::uint64_t>(y) & 0x7FFF);
  }
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> squares_;
};

}  // namespace

std::vector<std::size_t> drop_overprints(std::vector<Glyph>& glyphs) {
  Places places;
  std::vector<std::size_t> bold;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (!is_blank(glyphs[i].code)) {
      const std::ptrdiff_t before = places.find_or_add(glyphs, kept, glyphs[i]);
      if (before >= 0) {
        bold.push_back(static_cast<std::size_t>(before));
        continue;
      }
    }
    glyphs[kept++] = glyphs[i];
  }
  glyphs.resize(kept);
  std::sort(bold.begin(), bold.end());
  bold.erase(std::unique(bold.begin(), bold.end()), bold.end());
  return bold;
}

}  // namespace hakusho::indexer
