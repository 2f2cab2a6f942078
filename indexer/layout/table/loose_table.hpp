// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/band.hpp"

namespace hakusho::indexer {

/// The tables that nothing draws: rows of free text which keep two gutters (one beside a column of figures)
/// and fall into rows. Columns of prose are searched one by one.
std::vector<Band> loose_bands(const GlyphPool& pool, const std::vector<Rect>& obstacles, float em);

}  // namespace hakusho::indexer
