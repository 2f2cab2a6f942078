// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "indexer/extract/html_text.hpp"
#include "indexer/extract/markup_table.hpp"

namespace hakusho::indexer {

/// A table of a page that holds data.
struct HtmlTable {
  InlineLine caption;
  std::vector<TableCell> cells;
  int header_rows = 0;
};

/// Reads the table at `node`; nothing when it only arranges the page (one cell, tables or headings inside,
/// long texts without headers): its contents are running text then.
std::optional<HtmlTable> read_html_table(const HtmlTree& tree, const HtmlTextGatherer& gatherer,
                                         std::size_t node, std::vector<InlineLine>& ruby);

}  // namespace hakusho::indexer
