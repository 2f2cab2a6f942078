// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// Office programs print a character twice, a hair apart, to make it bold. Drops the second ones; the indexes
/// (after dropping) of the characters that had one.
std::vector<std::size_t> drop_overprints(std::vector<Glyph>& glyphs);

}  // namespace hakusho::indexer
