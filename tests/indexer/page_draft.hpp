// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dict/utf8.hpp"
#include "indexer/layout/table/table.hpp"

namespace hakusho::indexer {

/// A page written by hand: texts of 10 points, rules and filled areas where a test wants them.
struct PageDraft {
  std::vector<Glyph> glyphs;
  std::vector<Rule> rules;
  std::vector<Rect> fills;
  float size = 10;

  PageDraft& text(float x, float y, std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
      Glyph glyph;
      glyph.code = dict::next_code_point(words, at);
      const float advance = glyph.code < 0x80 ? size / 2 : size;
      glyph.box = {x, y, x + advance, y + size};
      glyph.size = size;
      glyphs.push_back(glyph);
      x += advance;
    }
    return *this;
  }
  PageDraft& across(float y, float x0, float x1) { return rule({x0, y, x1, y}); }
  PageDraft& down(float x, float y0, float y1) { return rule({x, y0, x, y1}); }
  PageDraft& rule(Rect line, bool dashed = false) {
    rules.push_back({line, Rule::Kind::stroke, dashed});
    return *this;
  }
  PageDraft& fill(Rect area) {
    fills.push_back(area);
    return *this;
  }
  /// Every border of a grid drawn.
  PageDraft& grid(const std::vector<float>& xs, const std::vector<float>& ys) {
    for (const float y : ys) across(y, xs.front(), xs.back());
    for (const float x : xs) down(x, ys.front(), ys.back());
    return *this;
  }

  std::vector<PageTable> tables(bool drawn_only = false) const {
    return find_tables({glyphs, rules, fills, 595, 842, size}, drawn_only);
  }
  /// Where a table with these borders ended the page before.
  std::vector<PageTable> tables_behind(std::vector<float> columns) const {
    return find_tables({glyphs, rules, fills, 595, 842, size, std::move(columns)});
  }
  std::string text_of(const PageCell& cell) const {
    std::string words;
    for (const std::uint32_t glyph : cell.glyphs) dict::append_utf8(words, glyphs[glyph].code);
    return words;
  }
  /// "0.1 語" for row, column and text; "0.1+2x1" where a cell spans rows or columns.
  std::vector<std::string> cells(const PageTable& table) const {
    std::vector<std::string> out;
    for (const PageCell& cell : table.cells) {
      std::string line = std::to_string(cell.row) + "." + std::to_string(cell.col);
      if (cell.rows > 1 || cell.cols > 1)
        line += "+" + std::to_string(cell.rows) + "x" + std::to_string(cell.cols);
      out.push_back(line + " " + text_of(cell));
    }
    return out;
  }
};

}  // namespace hakusho::indexer
