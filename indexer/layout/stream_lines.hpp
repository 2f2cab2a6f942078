// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// The lines of a page given in the order of its content stream, blank ones left out. Where typesetting
/// squeezed punctuation, the stream's text breaks inside a printed line (なお、⏎ＡＩは、⏎その); such pieces
/// are put together again as far as a line is wide.
std::vector<std::string> mended_lines(std::string_view page);

}  // namespace hakusho::indexer
