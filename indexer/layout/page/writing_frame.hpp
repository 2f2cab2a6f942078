// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// How a text runs: the reading frame has its lines from left to right and one below the other, whatever the
/// page has. Vertical setting (lines downwards, from right to left) is turned by exchanging the axes; a page
/// that is printed on its side (lines upwards, from left to right) by a quarter.
struct WritingFrame {
  enum class Lines : std::uint8_t { across, down, up };

  Lines lines = Lines::across;
  float width = 0, height = 0;  ///< of the page

  bool vertical() const { return lines == Lines::down; }
  Rect to_reading(const Rect& on_page) const;
  Rect to_page(const Rect& in_frame) const;
};

/// Whether most of the characters are set downwards: by the writing mode of their font, by the steps of the
/// content stream, and where those tell nothing by which neighbour is the nearer one.
bool is_set_vertically(const std::vector<Glyph>& glyphs);

/// How most of the characters of a page are set.
WritingFrame frame_of(const Page& page);

/// The page in its reading frame: glyphs, rules, fills and pictures; a page with lines across as it is.
Page in_reading_frame(Page page, const WritingFrame& frame);

/// Glyphs in the reading frame; the characters of a vertical line as long as they are wide.
std::vector<Glyph> in_reading_frame(std::vector<Glyph> glyphs, const WritingFrame& frame);

}  // namespace hakusho::indexer
