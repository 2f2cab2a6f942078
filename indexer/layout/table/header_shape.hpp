// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/layout/table/table.hpp"

namespace hakusho::indexer {

/// How many of the first rows are headers, from shading and spans: rows that are filled above rows that are
/// not, and the rows that part what spans above them. At least one in a table of several rows and columns;
/// the words may decide otherwise.
int header_rows_by_shape(const PageTable& table, const std::vector<Rect>& fills);

/// Sets `header` of the cells of the header rows.
void mark_header_cells(PageTable& table);

}  // namespace hakusho::indexer
