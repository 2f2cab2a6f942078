// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// Text with its lines, as a text file, or the text of PDF pages, gives it: UTF-8, "\n" ends a line, a form
/// feed starts the next page.
///
/// Turns it into blocks: headings (第1部 / 第1章 / 第1節, 1, 1.1, (1), ア, ① …, with full- or half-width
/// signs) with their section path, paragraphs whose broken lines are joined as the language wants, list
/// items, captions (図表1-2-3 …, （出典）…), notes. Lines count from 1.
struct LineSource {
  std::string_view text;
  bool pages = false;       ///< form feeds separate pages: blocks get `page`
  bool count_lines = true;  ///< blocks get `lines`
};
std::vector<Block> assemble_lines(const LineSource& source);

}  // namespace hakusho::indexer
