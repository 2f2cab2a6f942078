// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/layout/interleaved/table_words.hpp"
#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer::interleaved {

/// A row of a table as it is announced: its number, who is in charge, and the lines that said so.
struct RowName {
  ItemLine item;
  std::size_t item_line = 0;                ///< a source line
  std::vector<std::size_t> ministry_lines;  ///< source lines; the item's own where they stand beside it
};

/// Lines of text columns that follow each other without a row being announced between them: one or more rows.
struct Stretch {
  std::vector<std::size_t> lines;  ///< source lines
  std::vector<bool> after_gap;     ///< an empty line, header words or a page end is before it
  std::vector<RowName> names;      ///< of its rows, in order; may be empty
};

/// A table with the columns 項番, 担当府省庁 and two of text.
struct TableRegion {
  TableHead head;
  std::size_t first_line = 0, end_line = 0;  ///< source lines [first, end)
  std::vector<std::size_t> head_lines;       ///< those that name the first two columns
  std::vector<std::string> header_words;     ///< of the text columns, in order, without blanks
  std::vector<std::size_t> header_lines;
  std::vector<Stretch> stretches;
};

/// A heading broken in two by the converter, "2.7" and its title.
struct BrokenHeading {
  std::size_t number_line = 0, title_line = 0;
};

struct TableRegions {
  std::vector<TableRegion> tables;
  std::vector<BrokenHeading> headings;
};

/// Finds the tables by their heads; a table ends at the next heading or head. `skipped` are lines that belong
/// to the page, not to its text.
TableRegions find_tables(const std::vector<SourceLine>& lines, const std::vector<bool>& skipped);

}  // namespace hakusho::indexer::interleaved
