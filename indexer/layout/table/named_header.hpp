// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/layout/table/band.hpp"

namespace hakusho::indexer {

/// Whether a band is the header of a measure table and nothing stands below it: for a table whose rows begin
/// on the next page, where a header between two lines is all there is to see.
bool is_measure_header(const Band& band, const GlyphPool& pool);

}  // namespace hakusho::indexer
