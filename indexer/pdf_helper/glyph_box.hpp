// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "indexer/pdf_helper/mark_collector.hpp"

namespace hakusho::pdf_helper {

/// Where a character stands, as vectors on the page (y downwards).
struct GlyphFrame {
  Point origin;   ///< on the base line; in vertical writing the middle of the upper edge
  Point right;    ///< from the left to the right of an em
  Point up;       ///< from the foot to the head of an em
  Point advance;  ///< to where the next one stands
  bool vertical = false;
};

/// The glyph with box, size and direction; nothing when it is not on the page or outside `clip`.
std::optional<indexer::Glyph> glyph_in(const GlyphFrame& frame, const indexer::Rect& clip);

}  // namespace hakusho::pdf_helper
