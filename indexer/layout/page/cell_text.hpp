// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/page/paragraph.hpp"

namespace hakusho::indexer {

/// The text of a cell or a frame: its paragraphs in reading order, vertical text included. `inner` is the
/// area within its borders; boxes come in its frame. `em` is the size of the body text of the document.
std::vector<Paragraph> read_cell(std::vector<Glyph> glyphs, const Rect& inner, const std::vector<Font>& fonts,
                                 const LatinWords& words, float em);

}  // namespace hakusho::indexer
