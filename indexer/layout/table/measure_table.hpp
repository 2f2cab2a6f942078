// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <hakusho/document.hpp>
#include <optional>
#include <string>
#include <vector>

namespace hakusho::indexer {

/// A paragraph of a cell and where it stands.
struct CellParagraph {
  std::string text;  ///< lines joined, no line feed
  std::vector<Box> boxes;
  std::optional<LineRange> lines;  ///< of sources that have lines
};

/// A cell with its text: of PDF, HTML, DOCX, XLSX alike.
struct TextCell {
  int row = 0, col = 0;  ///< both from 0
  int rows = 1, cols = 1;
  bool header = false;  ///< the source calls it a header (markup does, drawing does not)
  std::vector<CellParagraph> paragraphs;
};

/// One table, or the part of it that is on one page.
struct TextTable {
  std::vector<TextCell> cells;   ///< by row, then by column
  int header_rows = 0;           ///< as far as the source tells
  bool header_by_shape = false;  ///< the source only drew it: its words must bear it out
  int page = 0;                  ///< sheet; 0 where there are none
  std::vector<float> xs;         ///< borders of the columns, for parts that go on; empty: none goes on
  bool follows = false;          ///< no body text between it and the table before
  bool loose_rows = false;       ///< nothing but space tells its rows apart: one without an item goes on
};

/// The text of a paragraph that goes on: joined when `after` continues `before`, nothing when it is another.
using ParagraphJoiner =
    std::function<std::optional<std::string>(const std::string& before, const std::string& after)>;

/// Joins unless the first ends a sentence or the second begins with a marker.
std::optional<std::string> join_over_page_end(const std::string& before, const std::string& after);

/// The blocks of tables in the order given: the blocks of tables[i] at [i] (empty where it went on into an
/// earlier one: its texts are there). Sets kind, text, table, row, col, cell, cell_heading, item_no,
/// ministries, fiscal_years, page, page_end, boxes, lines. Tables are counted from `next_table`, which is
/// moved on.
std::vector<std::vector<Block>> read_tables(const std::vector<TextTable>& tables, int& next_table,
                                            const ParagraphJoiner& joiner = join_over_page_end);

}  // namespace hakusho::indexer
