// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/markup_blocks.hpp"
#include "indexer/extract/xlsx_sheet.hpp"

namespace hakusho::indexer {

/// Finds the tables of a sheet and the lines above, between and below them, and adds them as blocks.
void add_sheet(MarkupBlocks& blocks, XlsxSheet sheet);

}  // namespace hakusho::indexer
