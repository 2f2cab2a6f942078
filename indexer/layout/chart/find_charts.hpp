// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/table.hpp"

namespace hakusho::indexer {

/// What of a page find_charts looks at, besides its tables.
struct ChartPage {
  const std::vector<Glyph>& glyphs;  ///< those the tables are over
  const std::vector<Rule>& rules;
  const std::vector<Rect>& fills;
  const std::vector<Rect>& images;
  float em = 10;  ///< size of the body text of the document
};

/// The tables with each chart that has an axis of numbers as one figure, which holds its labels and takes the
/// place of what find_tables made of its parts. Captions, notes, sources and sentences stay outside; where
/// one lies within what is drawn, the chart is left as it was. In the order of find_tables.
std::vector<PageTable> with_charts(std::vector<PageTable> tables, const ChartPage& page);

}  // namespace hakusho::indexer
