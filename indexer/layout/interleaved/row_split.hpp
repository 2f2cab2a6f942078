// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/interleaved/column_split.hpp"

namespace hakusho::indexer::interleaved {

/// Cuts lines into `rows` rows where both columns end best: at gaps, or where there are too few of them,
/// after lines that end a sentence. `after_gap[i]` belongs to the line `lines.first + i`. Gives fewer rows
/// where there is no place to cut, or the budget is spent.
std::vector<LineSpan> split_rows(const Lattice& lattice, LineSpan lines, const std::vector<bool>& after_gap,
                                 std::size_t rows, ColumnWidths widths, JoinTable& joins, WorkBudget& work);

}  // namespace hakusho::indexer::interleaved
