// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/searcher.hpp>
#include <string_view>
#include <vector>

namespace hakusho::searcher {

/// About `length` code points of `text` around the place where most of `highlights` stand, begun and ended at
/// a sentence or clause where one is near; … marks what is left out. White space runs become one blank.
Snippet make_snippet(std::string_view text, const std::vector<TextRange>& highlights, std::size_t length);

}  // namespace hakusho::searcher
