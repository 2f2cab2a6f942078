// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/page/furniture.hpp"

namespace hakusho::indexer {

/// Adds the tabs at the outer edge of pages: a few characters one below the other, or turned, with free space
/// between them and the text; repeated on another page or with a filled area behind.
void add_side_tabs(const std::vector<Page>& pages, const std::vector<bool>& vertical,
                   std::vector<PageFurniture>& furniture);

}  // namespace hakusho::indexer
