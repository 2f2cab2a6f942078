// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// The page without what cannot be read: characters off the page, with impossible boxes, without a sign; and
/// of a text layer below a picture only what is not printed as well.
Page clean_page(Page page);

}  // namespace hakusho::indexer
