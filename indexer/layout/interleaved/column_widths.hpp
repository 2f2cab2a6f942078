// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/interleaved/column_split.hpp"

namespace hakusho::indexer::interleaved {

/// The widths of the two columns: every line of a column but a paragraph's last is full, so widths that many
/// lines, or pieces of lines, have are tried in pairs, and the pair that reads the sample best is taken.
/// `sample` are rows or parts of rows that belong to tables of one layout.
ColumnWidths find_widths(const Lattice& lattice, const std::vector<LineSpan>& sample, JoinTable& joins,
                         WorkBudget& work);

}  // namespace hakusho::indexer::interleaved
