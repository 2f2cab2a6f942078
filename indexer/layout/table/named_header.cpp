// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/named_header.hpp"

#include <algorithm>

#include "dict/utf8.hpp"
#include "indexer/layout/table/column_part.hpp"

namespace hakusho::indexer {
namespace {

constexpr std::size_t most_lines = 4;
constexpr std::size_t longest_name = 300;  // bytes

std::vector<std::string> column_texts(const Band& band, const GlyphPool& pool) {
  std::vector<std::string> texts(band.borders.size() + 1);
  for (const TextRow& row : band.strips.front().rows)
    for (const TextRun& run : row.runs) {
      const auto column = std::upper_bound(band.borders.begin(), band.borders.end(), run.box.center_x());
      std::string& text = texts[static_cast<std::size_t>(column - band.borders.begin())];
      std::vector<std::uint32_t> glyphs = pool.inside(run.box);
      std::sort(glyphs.begin(), glyphs.end(),
                [&](std::uint32_t a, std::uint32_t b) { return pool[a].box.x0 < pool[b].box.x0; });
      for (const std::uint32_t glyph : glyphs) dict::append_utf8(text, pool[glyph].code);
    }
  return texts;
}

}  // namespace

bool is_measure_header(const Band& band, const GlyphPool& pool) {
  if (band.strips.size() != 1 || band.strips.front().rows.size() > most_lines) return false;
  constexpr float page_end = 1e5F;
  if (!pool.inside({band.left, band.strips.front().bottom + 1, band.right, page_end}).empty()) return false;
  const std::vector<std::string> texts = column_texts(band, pool);
  const auto named = std::count_if(texts.begin(), texts.end(), [](const std::string& text) {
    const ColumnHead head = text.size() > longest_name ? ColumnHead{} : read_column_head(text);
    return head.part != ColumnPart::other && !head.weak;
  });
  return named >= 3 && static_cast<std::size_t>(named) * 3 >= texts.size() * 2;
}

}  // namespace hakusho::indexer
