// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/margin_lines.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "dict/normalizer.hpp"
#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

// Shares of the page height: what lies nearer to the edge may be furniture; the first lines also farther in,
// for pages with crop marks.
constexpr float margin = 0.115f, wide_margin = 0.17f;
constexpr int rows_in_wide_margin = 2;
// In sizes: pieces of a head stand this far apart; characters of vertical lines stand less apart than that.
constexpr float piece_gap = 2.0f, piece_gap_vertical = 0.45f;

using Edge = MarginLine::Edge;

// A vertical rule beside it, or rules of its width above and below: the head row of a table.
bool is_closed_in(const Rect& box, const Page& page, float size) {
  bool above = false, below = false;
  for (const Rule& rule : page.rules) {
    const Rect& line = rule.line;
    const bool upright = line.height() > line.width();
    if (upright && line.height() > size && line.height() < 0.95f * page.height && line.y0 < box.center_y() &&
        line.y1 > box.center_y())
      return true;
    if (upright || line.x0 > box.x0 + size || line.x1 < box.x1 - size) continue;
    above = above || (line.y0 < box.center_y() && box.y0 - line.y0 < 1.5f * size);
    below = below || (line.y0 > box.center_y() && line.y0 - box.y1 < 1.5f * size);
  }
  return above && below;
}

bool may_be_furniture(const TextLine& piece, bool vertical) {
  if (!vertical) return true;
  return dict::count_code_points(piece.text) >= 2 || is_digit_sign(first_character(piece.text));
}

class Collector {
 public:
  Collector(const Page& page, const std::vector<Font>& fonts, bool vertical)
      : page_(page), fonts_(fonts), vertical_(vertical) {}

  std::vector<MarginLine> run() {
    split(baseline_rows(glyphs_near_edges()));
    // A page whose text ends early: its outermost line may be the number all the same.
    if (top_.empty() || bottom_.empty()) split(baseline_rows(page_.glyphs));
    std::reverse(bottom_.begin(), bottom_.end());
    collect(top_, Edge::top);
    collect(bottom_, Edge::bottom);
    return std::move(result_);
  }

 private:
  std::vector<Glyph> glyphs_near_edges() const {
    std::vector<Glyph> near;
    for (const Glyph& glyph : page_.glyphs) {
      const float middle = glyph.box.center_y(), depth = (wide_margin + 0.04f) * page_.height;
      if (middle < depth || middle > page_.height - depth) near.push_back(glyph);
    }
    return near;
  }

  void split(std::vector<GlyphRow> rows) {
    const bool only_deep = !top_.empty() || !bottom_.empty();
    std::vector<GlyphRow> top, bottom;
    for (GlyphRow& row : rows)
      (row.box.center_y() < page_.height / 2 ? top : bottom).push_back(std::move(row));
    if (bottom.empty() && !top.empty() && only_deep) bottom.push_back(top.back());
    if (top_.empty()) top_ = std::move(top);
    if (bottom_.empty()) bottom_ = std::move(bottom);
  }

  float depth(const GlyphRow& row, Edge edge) const {
    const float middle = row.box.center_y();
    return (edge == Edge::top ? middle : page_.height - middle) / std::max(page_.height, 1.0f);
  }

  void collect(const std::vector<GlyphRow>& rows, Edge edge) {
    int beyond = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const float at = depth(rows[i], edge);
      const bool deep = at > wide_margin;
      if (deep ? i > 0 : at > margin && static_cast<int>(i) >= rows_in_wide_margin) return;
      const float clearance = i + 1 < rows.size() ? distance(rows[i], rows[i + 1], edge) : 1e6f;
      const float apart = i > 0 ? distance(rows[i - 1], rows[i], edge) : 0;
      const std::size_t first = result_.size();
      for (TextLine& piece : fragments_of(rows[i], fonts_, vertical_ ? piece_gap_vertical : piece_gap)) {
        if (!may_be_furniture(piece, vertical_)) continue;
        const bool in_table = is_closed_in(piece.box, page_, piece.size);
        std::string key = numberless_key(piece.text);
        result_.push_back(
            {edge, std::move(piece), std::move(key), beyond, clearance, apart, in_table, 0, deep});
      }
      const int pieces = static_cast<int>(result_.size() - first);
      for (std::size_t k = first; k < result_.size(); ++k) result_[k].beside = pieces - 1;
      beyond += pieces > 0;
    }
  }

  static float distance(const GlyphRow& outer, const GlyphRow& inner, Edge edge) {
    return edge == Edge::top ? inner.box.y0 - outer.box.y1 : outer.box.y0 - inner.box.y1;
  }

  const Page& page_;
  const std::vector<Font>& fonts_;
  const bool vertical_;
  std::vector<GlyphRow> top_, bottom_;
  std::vector<MarginLine> result_;
};

}  // namespace

std::string numberless_key(std::string_view text) {
  std::string key;
  for (const char c : dict::matching_key(text)) {
    if (c < '0' || c > '9')
      key += c;
    else if (key.empty() || key.back() != '#')
      key += '#';
  }
  return key;
}

std::vector<MarginLine> margin_lines_of(const Page& page, const std::vector<Font>& fonts, bool vertical) {
  return Collector(page, fonts, vertical).run();
}

}  // namespace hakusho::indexer
