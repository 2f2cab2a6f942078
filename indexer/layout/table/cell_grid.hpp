// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "indexer/layout/table/ruled_grid.hpp"
#include "indexer/layout/table/table.hpp"

namespace hakusho::indexer {

/// The glyphs of a page by height, and which of them a table has taken.
class GlyphPool {
 public:
  explicit GlyphPool(const std::vector<Glyph>& glyphs);
  /// Free glyphs with their centre in the box, in the order of the page.
  std::vector<std::uint32_t> inside(const Rect& box) const;
  void take(const std::vector<std::uint32_t>& glyphs);
  bool is_free(std::uint32_t glyph) const { return !taken_[glyph]; }
  const Glyph& operator[](std::uint32_t glyph) const { return glyphs_[glyph]; }
  std::vector<std::uint32_t> free_glyphs() const;

 private:
  const std::vector<Glyph>& glyphs_;
  std::vector<std::pair<float, std::uint32_t>> by_height_;
  std::vector<bool> taken_;
};

bool is_blank(char32_t code);

/// The table of a grid: its cells with their glyphs, columns and rows in which no cell begins left out.
/// Glyphs outside the grid are not looked at. One cell with glyphs is a frame; none, no table.
std::optional<PageTable> fill_grid(const RuledGrid& grid, const GlyphPool& pool,
                                   const std::vector<std::uint32_t>& glyphs, float em);

}  // namespace hakusho::indexer
