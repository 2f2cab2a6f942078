// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <string>
#include <vector>

#include "indexer/layout/line_marker.hpp"
#include "indexer/layout/page/page_flow.hpp"

namespace hakusho::indexer {

/// One thing of a document in reading order, over page ends.
struct FlowElement {
  FlowItem::Kind source = FlowItem::Kind::text;
  Paragraph paragraph;
  std::size_t table = 0;  ///< of tables: its place among all tables of the document
  bool first_in_column = false, in_column = false;
  bool of_figure = false;  ///< as in FlowItem
  int page = 0, page_end = 0;
  std::vector<Box> boxes;
  std::vector<std::string> marks;            ///< notes that this text refers to
  BlockKind kind = BlockKind::paragraph;     ///< decided by classify_flow
  MarkerFamily family = MarkerFamily::none;  ///< of a heading
  int number = 0;                            ///< of a heading
};

/// Joins what columns and pages have cut: paragraphs that do not end with their column, notes that go on.
std::vector<FlowElement> joined_flow(std::vector<FlowElement> elements, const LatinWords& words);

}  // namespace hakusho::indexer
