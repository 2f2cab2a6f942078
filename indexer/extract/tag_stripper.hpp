// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace hakusho::indexer {

/// Length of the HTML tag or comment that `text` begins with; 0 when it begins with none. Only names of
/// HTML count: <NISC> and <成果・進捗状況> are text. `breaks` is set when the tag ends a line (br, p, li …).
std::size_t html_tag_length(std::string_view text, bool& breaks);

}  // namespace hakusho::indexer
