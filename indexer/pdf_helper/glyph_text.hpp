// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::pdf_helper {

/// A printed sign that stands for several characters (a ligature) gives each an equal part of its box; one
/// that stands for none gives U+FFFD.
void append_glyphs(std::vector<indexer::Glyph>& glyphs, const indexer::Glyph& sign,
                   std::span<const std::uint32_t> codes);

/// The producer says that the glyphs from `first` on stand for `text`. Followed for short pieces and where a
/// glyph has no character of its own; long ones (whole lines) carry blanks that are not printed.
void replace_text(std::vector<indexer::Glyph>& glyphs, std::size_t first, std::vector<char32_t> text);

}  // namespace hakusho::pdf_helper
