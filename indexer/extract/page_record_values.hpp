// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// The arrays of a page as protocol.hpp packs them. Bytes that make no whole element are passed over, and so
/// is an element that is no number, lies far off the page or is larger than can be.
std::vector<Glyph> unpack_glyphs(std::string_view bytes, const Page& page, std::size_t fonts);
std::vector<Rule> unpack_rules(std::string_view bytes);
std::vector<Rect> unpack_rects(std::string_view bytes);

/// A name of the file as UTF-8 on one line: old producers write the names of Japanese fonts in Shift_JIS.
std::string readable_name(std::string_view bytes);

/// Whether a font with this name is bold, where its properties do not say so.
bool sounds_bold(std::string_view name);

}  // namespace hakusho::indexer
