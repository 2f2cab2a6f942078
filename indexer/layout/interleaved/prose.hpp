// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <vector>

#include "indexer/layout/interleaved/cell_text.hpp"
#include "indexer/layout/interleaved/table_region.hpp"

namespace hakusho::indexer::interleaved {

/// The text around the tables as blocks: its lines are joined where they are full, a heading broken in two is
/// made whole, and a dotted number implies the numbers above it in the section path. `taken` are lines of
/// tables and furniture.
std::vector<Block> prose_blocks(const std::vector<SourceLine>& lines, const std::vector<bool>& taken,
                                const std::vector<BrokenHeading>& headings, BlankHabit blanks);

}  // namespace hakusho::indexer::interleaved
