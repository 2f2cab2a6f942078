// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// The blocks of a document from what is drawn on its pages: text in reading order, paragraphs, headings with
/// their path, tables row by row, notes; running heads, page numbers and readings as furniture.
std::vector<Block> blocks_of(PageSet document);

}  // namespace hakusho::indexer
