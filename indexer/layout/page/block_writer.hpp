// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <optional>
#include <string>
#include <vector>

#include "indexer/layout/page/document_flow.hpp"
#include "indexer/layout/page/furniture.hpp"
#include "indexer/layout/table/measure_table.hpp"

namespace hakusho::indexer {

struct SheetNote {
  int number = 0;
  std::string reason;                ///< why it has no text
  std::optional<std::string> label;  ///< as the document names it
};

/// A document whose parts are known, before it becomes blocks.
struct LaidOutDocument {
  std::vector<SheetNote> pages;
  std::vector<PageFurniture> furniture;  ///< per page
  std::vector<FlowElement> elements;     ///< classified, in reading order
  std::vector<TextTable> tables;         ///< in the order of their elements
  std::vector<Block> ruby;               ///< by page
  LatinWords words;
};

/// The blocks: of each page first its furniture, then what begins on it; with section path and page label.
std::vector<Block> written_blocks(LaidOutDocument document);

}  // namespace hakusho::indexer
