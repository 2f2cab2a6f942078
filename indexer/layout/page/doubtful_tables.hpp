// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/page.hpp"
#include "indexer/layout/table/table.hpp"

namespace hakusho::indexer {

/// The tables without those that only looked like one: lines of a table of contents, and columns of running
/// text between rules or gutters. What is ruled both ways stays. The glyphs are those the tables point into.
std::vector<PageTable> without_doubtful(std::vector<PageTable> tables, const std::vector<Glyph>& glyphs);

}  // namespace hakusho::indexer
