// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/layout/interleaved/site_preface.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer::interleaved {

/// Lines that belong to the pages, or to the site that published them, and not to the text.
struct PageFurniture {
  std::vector<std::optional<BlockKind>> kinds;  ///< of each source line; none: text
  std::map<int, std::string> labels;            ///< by page, as printed
  std::vector<std::string> heads;               ///< different running heads, as printed
  std::optional<SitePreface> preface;           ///< of the first page that has one
  std::vector<bool> of_site;                    ///< of each source line
};
PageFurniture find_furniture(const std::vector<SourceLine>& lines);

}  // namespace hakusho::indexer::interleaved
