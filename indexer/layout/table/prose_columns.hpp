// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "indexer/layout/table/text_rows.hpp"

namespace hakusho::indexer {

/// Where a page set in columns of running text is parted; nothing when it is not. Lines of prose begin and
/// end at the edges of their column, those of a table's column seldom do.
std::optional<float> prose_gutter(const std::vector<TextRow>& rows, float em);

/// Columns of prose side by side rather than of a table: the first column and another are wide and full of
/// long lines. (The first column of a table names its rows.)
bool is_prose(const std::vector<TextRow>& rows, const std::vector<float>& borders, float em);

}  // namespace hakusho::indexer
