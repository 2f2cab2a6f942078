// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/doubtful_tables.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "indexer/layout/page/character_class.hpp"
#include "indexer/layout/page/glyph_rows.hpp"

namespace hakusho::indexer {
namespace {

// Leader dots of one line of contents.
constexpr int fewest_leaders = 6;
// Columns of running text: lines in each, signs in a line, and how much their widths and heights may differ.
constexpr std::size_t fewest_lines = 3;
constexpr float least_line = 9, width_tolerance = 0.08f;

struct CellLook {
  int row = 0;
  std::size_t lines = 0, signs = 0;
  Rect text;
  char32_t last = 0;
};

CellLook look_of(const PageCell& cell, const std::vector<Glyph>& glyphs) {
  CellLook look;
  look.row = cell.row;
  std::vector<Glyph> own;
  for (const std::uint32_t i : cell.glyphs)
    if (!is_space_sign(glyphs[i].code)) own.push_back(glyphs[i]);
  look.signs = own.size();
  look.text = bounds_of(own);
  for (const GlyphRow& row : baseline_rows(std::move(own))) {
    ++look.lines;
    look.last = row.glyphs.back().code;
  }
  return look;
}

bool is_leader(char32_t c) {
  return c == '.' || c == U'．' || c == U'…' || c == U'‥' || c == U'・' || c == U'･' || c == U'·';
}

// Most rows hold a run of dots.
bool is_contents(const PageTable& table, const std::vector<Glyph>& glyphs) {
  std::map<int, bool> rows;
  for (const PageCell& cell : table.cells) {
    int run = 0, longest = 0;
    for (const std::uint32_t i : cell.glyphs) {
      run = is_leader(glyphs[i].code)       ? run + (glyphs[i].code == U'…' ? 3 : 1)
            : is_space_sign(glyphs[i].code) ? run
                                            : 0;
      longest = std::max(longest, run);
    }
    rows[cell.row] = rows[cell.row] || longest >= fewest_leaders;
  }
  const auto dotted = std::count_if(rows.begin(), rows.end(), [](const auto& row) { return row.second; });
  return static_cast<std::size_t>(dotted) * 2 > rows.size();
}

bool is_column(const CellLook& look) {
  return look.lines >= fewest_lines &&
         static_cast<float>(look.signs) > least_line * static_cast<float>(look.lines);
}

// Two or three cells side by side, as wide and about as long as each other; the first stops within a
// sentence.
bool are_columns(const std::vector<CellLook>& row) {
  if (row.size() < 2 || row.size() > 3 || !std::all_of(row.begin(), row.end(), is_column)) return false;
  bool open_end = false;
  for (std::size_t i = 1; i < row.size(); ++i) {
    const CellLook &a = row[i - 1], &b = row[i];
    const float wider = std::max(a.text.width(), b.text.width());
    if (std::abs(a.text.width() - b.text.width()) > width_tolerance * wider) return false;
    if (b.lines > a.lines + 2) return false;
    open_end = open_end || (a.last != U'。' && a.last != U'）' && a.last != U'」');
  }
  return open_end;
}

bool is_running_text(const PageTable& table, const std::vector<Glyph>& glyphs) {
  std::map<int, std::vector<CellLook>> rows;
  std::size_t all = 0, running = 0;
  for (const PageCell& cell : table.cells) {
    CellLook look = look_of(cell, glyphs);
    all += look.signs;
    if (look.signs > 0) rows[cell.row].push_back(look);
  }
  for (const auto& [number, row] : rows) {
    if (!are_columns(row)) continue;
    for (const CellLook& look : row) running += look.signs;
  }
  return running * 2 > all;
}

}  // namespace

std::vector<PageTable> without_doubtful(std::vector<PageTable> tables, const std::vector<Glyph>& glyphs) {
  std::erase_if(tables, [&](const PageTable& table) {
    if (table.kind != PageTable::Kind::table) return false;
    if (is_contents(table, glyphs) && table.evidence != TableEvidence::grid) return true;
    return table.evidence != TableEvidence::grid && is_running_text(table, glyphs);
  });
  return tables;
}

}  // namespace hakusho::indexer
