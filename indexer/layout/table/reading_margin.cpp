// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/reading_margin.hpp"

#include <algorithm>

#include "indexer/layout/table/text_rows.hpp"

namespace hakusho::indexer {
namespace {

// What a table costs by the kind of its evidence: what is not drawn may be chance.
float cost_of(TableEvidence evidence) {
  switch (evidence) {
    case TableEvidence::grid:
      return 0;
    case TableEvidence::strips:
      return 0.1F;
    case TableEvidence::shaded:
      return 0.15F;
    case TableEvidence::gutters:
      return 0.3F;
  }
  return 0;
}

struct LineCount {
  int lines = 0, parted = 0;  // parts in different cells
  int runs = 0, crossing = 0;
};

LineCount count_lines(const RuledGrid& grid, const std::vector<TextRow>& rows) {
  LineCount count;
  for (const TextRow& row : rows) {
    ++count.lines;
    const int at = interval_of(grid.ys, (row.top + row.bottom) / 2);
    int first = -1;
    bool parted = false;
    for (const TextRun& run : row.runs) {
      ++count.runs;
      const int left = interval_of(grid.xs, run.box.x0 + 1), right = interval_of(grid.xs, run.box.x1 - 1);
      if (at < 0 || left < 0 || right < 0) continue;
      count.crossing += grid.cell_at(at, left) != grid.cell_at(at, right) ? 1 : 0;
      if (first < 0) first = grid.cell_at(at, left);
      parted = parted || grid.cell_at(at, left) != first;
    }
    count.parted += parted ? 1 : 0;
  }
  return count;
}

}  // namespace

float reading_margin(const RuledGrid& grid, const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs,
                     TableEvidence evidence, float em) {
  const LineCount count = count_lines(grid, text_rows(pool, glyphs, em));
  if (count.lines == 0) return 0;
  const float crossing = static_cast<float>(count.crossing) / static_cast<float>(count.runs);
  const float ragged = static_cast<float>(grid.ragged) / static_cast<float>(std::max(grid.cell_count, 1));
  const float table = cost_of(evidence) + 2 * crossing + ragged + grid.faint / 2;
  const float parted = static_cast<float>(count.parted) / static_cast<float>(count.lines);
  // Rules in both directions are there for a table; running text has no use for them.
  const float text = evidence == TableEvidence::grid ? 1 : 0.5F + parted / 2;
  return std::clamp(text - table, 0.0F, 1.0F);
}

}  // namespace hakusho::indexer
