// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// What stands on a page beside its text: running heads and feet, side tabs, the page number.
struct FurnitureLine {
  BlockKind kind = BlockKind::running_head;
  std::string text;
  Rect box;
};

struct PageFurniture {
  std::vector<FurnitureLine> lines;
  std::optional<std::string> label;  ///< as printed, or as the sequence of the printed ones has it
};

/// Finds the furniture of all pages: by repetition in one place (also on odd or even pages alone, and for as
/// long as a chapter), by what stands in the band of such lines, by numbers that keep step with the sheets,
/// and at the outer edge. `vertical` tells per page whether it is set vertically.
std::vector<PageFurniture> find_furniture(const std::vector<Page>& pages, const std::vector<Font>& fonts,
                                          const std::vector<bool>& vertical);

/// The glyphs that are not furniture.
std::vector<Glyph> without_furniture(const std::vector<Glyph>& glyphs, const PageFurniture& furniture);

}  // namespace hakusho::indexer
