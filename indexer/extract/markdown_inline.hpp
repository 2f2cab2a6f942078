// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "indexer/extract/inline_text.hpp"

namespace hakusho::indexer {

/// Running text of Markdown as it is read: **strong**, _emphasis_, ~~struck~~ and `code` without their signs,
/// of links and images the words alone, no footnote references, no HTML tags, entities as characters.
/// `text` may have several lines; `line` is the source line of the first. One InlineLine for each line that
/// the author broke (two blanks or a backslash at the end, <br>), other line ends are joined as the language
/// wants. Signs without a partner stay. Takes time in proportion to the text.
std::vector<InlineLine> markdown_inline(std::string_view text, int line);

}  // namespace hakusho::indexer
