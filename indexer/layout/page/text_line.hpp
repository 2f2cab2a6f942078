// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/layout/page/glyph_rows.hpp"

namespace hakusho::indexer {

/// One line of one column.
struct TextLine {
  std::string text;  ///< UTF-8; blanks only where they are meant
  Rect box;
  float size = 0;             ///< the usual one of its characters
  std::uint16_t font = 0;     ///< of most of its characters
  bool bold = false;          ///< most of them are
  bool blank_behind = false;  ///< the file has a blank at its end: the word is over
  float first_width = 0;      ///< what its first word takes: of a Japanese text the first character
};

/// The line of these characters, which are in order from left to right.
TextLine line_of(const std::vector<Glyph>& glyphs, const std::vector<Font>& fonts);

/// The same, cut where more than `gap` times the size is free.
std::vector<TextLine> fragments_of(const GlyphRow& row, const std::vector<Font>& fonts, float gap);

}  // namespace hakusho::indexer
