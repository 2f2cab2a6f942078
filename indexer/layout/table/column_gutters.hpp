// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/text_rows.hpp"

namespace hakusho::indexer {

/// The gutters between the columns of some rows of a table, the header first. Not every empty stripe is one:
/// a name set wide (区　分) has stripes inside, and a name at the left of its column has one towards the
/// figures at the right of it, below.
std::vector<Gutter> column_gutters(const std::vector<TextRow>& rows, float em, float narrowest);

}  // namespace hakusho::indexer
