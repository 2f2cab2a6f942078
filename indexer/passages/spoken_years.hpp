// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <span>

#include "indexer/passages/passage_builder.hpp"

namespace hakusho::indexer {

/// Fills in `fiscal_years` where the table did not: the years that the text names, else those of the
/// innermost heading above it that names any. `report_year` is what 本年度 and the like mean. A cell of a
/// measure speaks for the year of its column alone: what its text names are deadlines and histories. A
/// passage that names no year keeps none; readers of the index take the year of the report for it.
void fill_in_spoken_years(std::span<PassageDraft> drafts, std::optional<int> report_year);

}  // namespace hakusho::indexer
