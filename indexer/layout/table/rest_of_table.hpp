// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "indexer/layout/table/band.hpp"

namespace hakusho::indexer {

/// The rows at the top of a page that keep the columns of a table which ended the page before; nothing when
/// the text there is set otherwise. Looks at free glyphs above the first of `obstacles`.
std::optional<Band> rest_at_top(const GlyphPool& pool, const std::vector<float>& columns,
                                const std::vector<Rect>& obstacles, float em);

/// Puts the table that stands directly below `rest` and has its columns, if any, under it.
void append_part_below(PageTable& rest, std::vector<PageTable>& tables, float em);

}  // namespace hakusho::indexer
