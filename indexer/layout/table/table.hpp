// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// By what the rows and columns of a table were told apart.
enum class TableEvidence : std::uint8_t {
  grid,     ///< ruled both ways
  strips,   ///< horizontal rules, gutters for the columns
  shaded,   ///< filled rows, gutters for the columns
  gutters,  ///< nothing drawn: gutters and the space between rows
};

/// A cell where it stands: a spanning cell once, at its first row and column, both from 0.
struct PageCell {
  int row = 0, col = 0;
  int rows = 1, cols = 1;
  Rect box;                           ///< up to the rules or the middle of the gutters
  std::vector<std::uint32_t> glyphs;  ///< into the glyphs given, in the order given; blanks included
  bool header = false;                ///< in a header row, as far as drawing and shape tell
};

/// What takes a part of the page out of the running text.
struct PageTable {
  enum class Kind : std::uint8_t {
    table,
    frame,   ///< a box around text: one column, which may hold tables of its own (they come after it)
    figure,  ///< a chart or a drawing: the glyphs are labels; one cell
  };
  Kind kind = Kind::table;
  Rect box;
  std::vector<float> xs, ys;    ///< borders of the columns and rows: one more than there are columns, rows
  std::vector<PageCell> cells;  ///< by row, then by column; cells without glyphs are left out
  TableEvidence evidence = TableEvidence::grid;
  int header_rows = 0;   ///< as far as drawing and shape tell; the words decide (measure_table.hpp)
  float confidence = 1;  ///< 0 to 1: how far reading it as running text lies behind
};

/// What of a page find_tables looks at.
struct TablePage {
  const std::vector<Glyph>& glyphs;  ///< of the body: no furniture, no ruby, no note marks
  const std::vector<Rule>& rules;
  const std::vector<Rect>& fills;
  float width = 0, height = 0;  ///< of the page; 0 when unknown
  float em = 10;                ///< size of the body text of the document
  /// Borders of the columns of the table that ended the page before; empty: none did.
  std::vector<float> columns_before = {};
};

/// The tables, frames and figures of a page, from the top, then from the left. No glyph is in two of them,
/// except that a frame or a cell does not hold the glyphs of a table inside it. Glyphs in none are running
/// text (captions and notes beside a table included). Pages of vertical
/// setting are turned by the caller before; `drawn_only` leaves out what only gutters tell.
std::vector<PageTable> find_tables(const TablePage& page, bool drawn_only = false);

}  // namespace hakusho::indexer
