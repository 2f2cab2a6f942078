// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// Characters whose middles are on one height, from left to right, over the whole width they were taken from:
/// lines of neighbouring columns stand in one row.
struct GlyphRow {
  std::vector<Glyph> glyphs;
  Rect box;        ///< of what is printed: blanks do not count
  float size = 0;  ///< of its largest usual character
};

/// From top to bottom. Rows of blanks alone are left out, and so is a character printed twice in one place
/// (false bold).
std::vector<GlyphRow> baseline_rows(std::vector<Glyph> glyphs);

/// The smallest rectangle around two; an empty one (no width, no height at 0, 0) takes the other.
Rect united(const Rect& a, const Rect& b);
Rect bounds_of(const std::vector<Glyph>& glyphs);

/// The size most of the full-square characters have, to half a point; of all characters where none is square.
float usual_size(const std::vector<Glyph>& glyphs);

}  // namespace hakusho::indexer
