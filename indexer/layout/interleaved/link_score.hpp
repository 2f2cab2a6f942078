// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/layout/interleaved/fragment.hpp"

namespace hakusho::indexer::interleaved {

/// Whether `next` begins a new paragraph when it stands under `line` in a column of this width.
bool begins_paragraph(const Fragment& line, const Fragment& next, int width);

/// How well `next` stands under `line` in one column of this width (half-width characters). `join` is the
/// join score of the two; `text_in_items`: the text under labels is set in items.
double link_score(const Fragment& line, const Fragment& next, int width, double join, bool text_in_items);

/// How well a column of this width ends with this line.
double end_score(const Fragment& line, int width);

}  // namespace hakusho::indexer::interleaved
