// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/band.hpp"
#include "indexer/layout/table/strip_lines.hpp"

namespace hakusho::indexer {

/// The tables between the lines of a stack: strips that keep at least one gutter in common. Rows above the
/// first and below the last line belong to them as far as they keep the gutters. `obstacles` are the boxes
/// of what was found before.
std::vector<Band> bands_of(const LineStack& stack, const GlyphPool& pool, const std::vector<Rect>& obstacles,
                           float em);

}  // namespace hakusho::indexer
