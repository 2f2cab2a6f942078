// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/cell_grid.hpp"

namespace hakusho::indexer {

/// Glyphs of a line without a wide gap between them.
struct TextRun {
  Rect box;
  std::uint16_t font = 0;  ///< of its first glyph
  int glyphs = 0;
  int figures = 0;    ///< digits and what stands among them: , . % - △
  int leaders = 0;    ///< dots that lead to a page number
  bool mark = false;  ///< begins like a list item: ・ (1) ① 2.
  bool item = false;  ///< is nothing but a number, as rows are numbered: (ア) ① 12 2-1 ア
};

/// What stands at one height, from left to right.
struct TextRow {
  float top = 0, bottom = 0;
  std::vector<TextRun> runs;
};

/// The printed glyphs in rows, from the top. Runs end at gaps a gutter may be in.
std::vector<TextRow> text_rows(const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs, float em);

/// An empty stripe between columns.
struct Gutter {
  float from = 0, to = 0;
  float width() const { return to - from; }
  /// Where the border is drawn: close to the column on the right, whose texts mostly begin at one place.
  float border(float em) const;
};

/// Narrower ones are blanks.
inline constexpr float narrowest_gutter = 0.5F;  // em

/// What the runs of some rows cover, seen from above.
class Projection {
 public:
  void add(const TextRow& row);
  void add(const TextRun& run);
  /// From left to right; those at least `narrowest` wide.
  std::vector<Gutter> gutters(float narrowest) const;
  bool empty() const { return covered_.empty(); }

 private:
  std::vector<std::pair<float, float>> covered_;  ///< sorted, apart from each other
};

/// Whether a run of the row lies across the border.
bool crosses(const TextRow& row, float border);

}  // namespace hakusho::indexer
