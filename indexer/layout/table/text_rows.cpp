// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/text_rows.hpp"

#include <algorithm>

#include "dict/utf8.hpp"

namespace hakusho::indexer {
namespace {

constexpr float run_gap = 0.45F;      // em; a little under the narrowest gutter
constexpr int longest_item = 6;       // glyphs
constexpr float same_height = 0.42F;  // of the size

bool is_figure(char32_t c) {
  if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９')) return true;
  return std::u32string_view(U",.%-+/:()，．％－―–−‐△▲*（）").find(c) != std::u32string_view::npos;
}

bool is_leader(char32_t c) {
  return c == U'.' || c == U'‥' || c == U'･' || c == U'・' || c == U'．' || c == U'·' || c == U'─' ||
         c == U'―' || c == U'━' || c == U'…';
}

bool is_mark(char32_t c) {
  if ((c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') || (c >= U'①' && c <= U'⓿')) return true;
  return std::u32string_view(U"()（）[]〔〕・●○◯〇■□◆◇▶►•※*＊-–－◎➢✓").find(c) != std::u32string_view::npos;
}

// Of a row number; a second katakana makes a word.
bool may_number(char32_t c, int place) {
  if (dict::is_katakana(c)) return place <= 2;
  return (is_mark(c) && c != U'・') || c == U'.';
}

struct Line {
  float centre = 0, size = 0;
  std::vector<std::uint32_t> glyphs;
};

std::vector<Line> lines_of(const GlyphPool& pool, std::vector<std::uint32_t> glyphs) {
  std::sort(glyphs.begin(), glyphs.end(), [&](std::uint32_t a, std::uint32_t b) {
    return pool[a].box.center_y() < pool[b].box.center_y();
  });
  constexpr std::size_t looked_back = 4;
  std::vector<Line> lines;
  for (const std::uint32_t glyph : glyphs) {
    const float y = pool[glyph].box.center_y(), size = std::max(pool[glyph].size, 1.0F);
    Line* line = nullptr;
    for (std::size_t back = 1; back <= std::min(looked_back, lines.size()) && line == nullptr; ++back) {
      Line& candidate = lines[lines.size() - back];
      if (y - candidate.centre < same_height * std::max(size, candidate.size)) line = &candidate;
    }
    if (line == nullptr) line = &lines.emplace_back(Line{y, size, {}});
    if (size > line->size) {
      line->size = size;
      line->centre = y;
    }
    line->glyphs.push_back(glyph);
  }
  return lines;
}

TextRow row_of(const GlyphPool& pool, Line& line, float em) {
  std::sort(line.glyphs.begin(), line.glyphs.end(),
            [&](std::uint32_t a, std::uint32_t b) { return pool[a].box.x0 < pool[b].box.x0; });
  TextRow row;
  for (const std::uint32_t index : line.glyphs) {
    const Glyph& glyph = pool[index];
    if (row.runs.empty() || glyph.box.x0 - row.runs.back().box.x1 > run_gap * em)
      row.runs.push_back({glyph.box, glyph.font, 0, 0, 0, is_mark(glyph.code), true});
    TextRun& run = row.runs.back();
    run.box.x1 = std::max(run.box.x1, glyph.box.x1);
    run.box.y0 = std::min(run.box.y0, glyph.box.y0);
    run.box.y1 = std::max(run.box.y1, glyph.box.y1);
    ++run.glyphs;
    run.item = run.item && run.glyphs <= longest_item && may_number(glyph.code, run.glyphs);
    run.figures += is_figure(glyph.code) ? 1 : 0;
    run.leaders += is_leader(glyph.code) ? 1 : 0;
  }
  row.top = row.runs.front().box.y0;
  row.bottom = row.runs.front().box.y1;
  for (const TextRun& run : row.runs) {
    row.top = std::min(row.top, run.box.y0);
    row.bottom = std::max(row.bottom, run.box.y1);
  }
  return row;
}

}  // namespace

std::vector<TextRow> text_rows(const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs, float em) {
  std::vector<std::uint32_t> printed;
  for (const std::uint32_t glyph : glyphs)
    if (!is_blank(pool[glyph].code)) printed.push_back(glyph);
  std::vector<TextRow> rows;
  for (Line& line : lines_of(pool, std::move(printed))) rows.push_back(row_of(pool, line, em));
  return rows;
}

float Gutter::border(float em) const {
  return to - std::min(width() / 2, 0.4F * em);
}

void Projection::add(const TextRow& row) {
  for (const TextRun& run : row.runs) add(run);
}

void Projection::add(const TextRun& run) {
  constexpr float overhang = 0.3F;  // points: boxes of neighbours touch and overlap a little
  std::pair<float, float> span{run.box.x0 + overhang, std::max(run.box.x1 - overhang, run.box.x0 + overhang)};
  auto begin = std::lower_bound(covered_.begin(), covered_.end(), span.first,
                                [](const auto& covered, float x) { return covered.second < x; });
  auto end = begin;
  for (; end != covered_.end() && end->first <= span.second; ++end) {
    span.first = std::min(span.first, end->first);
    span.second = std::max(span.second, end->second);
  }
  covered_.insert(covered_.erase(begin, end), span);
}

std::vector<Gutter> Projection::gutters(float narrowest) const {
  std::vector<Gutter> gutters;
  for (std::size_t i = 1; i < covered_.size(); ++i) {
    const Gutter gutter{covered_[i - 1].second, covered_[i].first};
    if (gutter.width() >= narrowest) gutters.push_back(gutter);
  }
  return gutters;
}

bool crosses(const TextRow& row, float border) {
  return std::any_of(row.runs.begin(), row.runs.end(), [border](const TextRun& run) {
    return run.box.x0 < border - 1 && run.box.x1 > border + 1;
  });
}

}  // namespace hakusho::indexer
