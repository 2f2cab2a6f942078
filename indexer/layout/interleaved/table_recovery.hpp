// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <vector>

#include "indexer/layout/interleaved/cell_text.hpp"
#include "indexer/layout/interleaved/table_region.hpp"
#include "indexer/layout/interleaved/work_budget.hpp"

namespace hakusho::indexer::interleaved {

/// Whether a table has text, and no more of it without a row being announced than a table of measures has.
bool is_recoverable(const TableRegion& table, const std::vector<SourceLine>& lines);

/// The cells of each table, its head first, with the columns of the whole document taken to be of one width.
/// Empty for those that were not done when the budget was spent.
std::vector<std::vector<Block>> recover_tables(const std::vector<TableRegion>& tables,
                                               const std::vector<SourceLine>& lines, BlankHabit blanks,
                                               WorkBudget& work);

}  // namespace hakusho::indexer::interleaved
