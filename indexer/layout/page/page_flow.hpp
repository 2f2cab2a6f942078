// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/page/foot_notes.hpp"
#include "indexer/layout/table/table.hpp"

namespace hakusho::indexer {

/// A page without its furniture and small print, in its reading frame, and what was found on it.
struct FlowPage {
  std::vector<Glyph> glyphs;      ///< all of the body: those that tables hold too
  std::vector<PageTable> tables;  ///< over these glyphs
  NoteEvidence notes;
  float em = 10;         ///< size of the text of the document
  float text_right = 0;  ///< edge of the text block; 0 when unknown
};

/// One thing on a page, in reading order.
struct FlowItem {
  enum class Kind { text, note, aside, figure, table };
  Kind kind = Kind::text;
  Paragraph paragraph;           ///< of all but tables
  std::size_t table = 0;         ///< of tables: index into FlowPage::tables
  bool continues = false;        ///< a note that goes on from the column or page before
  bool first_in_column = false;  ///< of its kind
  bool last_in_column = false;
  bool in_column = false;  ///< of several columns side by side
  bool of_figure = false;  ///< a caption or a note of a figure beside another
};

std::vector<FlowItem> flow_of(const FlowPage& page, const std::vector<Font>& fonts, const LatinWords& words);

}  // namespace hakusho::indexer
