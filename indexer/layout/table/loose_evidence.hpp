// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/text_rows.hpp"

namespace hakusho::indexer {

/// Whether rows that no line parts read as those of a table: no list, no contents with leaders, no columns
/// of prose, most columns filled in most rows. `starts` are the rows of the table.
bool reads_as_table(const std::vector<TextRow>& rows, const std::vector<std::size_t>& starts,
                    const std::vector<float>& borders, float em);

/// Every row begins with a number or a dot, the first too.
bool is_marked_list(const std::vector<TextRow>& rows, const std::vector<float>& borders);

/// Dots lead to page numbers.
bool has_leaders(const std::vector<TextRow>& rows);

}  // namespace hakusho::indexer
