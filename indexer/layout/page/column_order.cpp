// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/column_order.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "indexer/layout/page/character_class.hpp"
#include "indexer/layout/page/column_gutter.hpp"

namespace hakusho::indexer {
namespace {

// Columns inside columns: more levels than any page has.
constexpr int deepest = 6;

// Rows of a part of the page, from the top, and the boxes among them.
struct Part {
  std::vector<Glyph> glyphs;
  std::vector<std::size_t> boxes;
  bool empty() const { return glyphs.empty() && boxes.empty(); }
};

// Columns set on different heights stand in rows of their own: two rows that overlap count as one.
std::vector<GlyphRow> paired(std::vector<GlyphRow> rows) {
  std::vector<GlyphRow> result;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    GlyphRow row = std::move(rows[i]);
    if (i + 1 < rows.size() && rows[i + 1].box.y0 < row.box.y1 - 0.25f * row.size) {
      GlyphRow& other = rows[++i];
      row.glyphs.insert(row.glyphs.end(), other.glyphs.begin(), other.glyphs.end());
      row.box = united(row.box, other.box);
      row.size = std::max(row.size, other.size);
    }
    result.push_back(std::move(row));
  }
  return result;
}

class Cutter {
 public:
  Cutter(const std::vector<FlowBox>& boxes, float em) : boxes_(boxes), em_(em) {}

  void cut(Part part, int depth, bool is_column, bool of_figure = false) {
    if (part.empty()) return;
    std::vector<GlyphRow> rows = paired(baseline_rows(part.glyphs));
    const Split split = depth < deepest ? best_split(rows, part.boxes) : Split{};
    const auto pair = depth < deepest ? pair_outside(rows, part.boxes, split) : std::nullopt;
    if (pair) return emit_pair(rows, part.boxes, *pair, depth, is_column);
    if (split.bands.empty()) {
      result_.push_back({baseline_rows(std::move(part.glyphs)), std::move(part.boxes), is_column, of_figure});
      return;
    }
    emit(rows, part.boxes, split, depth, is_column);
  }

  std::vector<ColumnRegion> take() { return std::move(result_); }

 private:
  using Band = std::pair<std::size_t, std::size_t>;  // rows [begin, end)
  struct Split {
    float x = 0;
    int rows = 0;
    std::vector<Band> bands;
  };

  const Rect& box_of(std::size_t box) const { return boxes_[box].box; }
  bool crosses(std::size_t box, float x) const { return box_of(box).x0 < x && box_of(box).x1 > x; }

  // A box across the gutter parts the rows above it from those below.
  bool box_between(const GlyphRow& a, const GlyphRow& b, const std::vector<std::size_t>& boxes,
                   float x) const {
    return std::any_of(boxes.begin(), boxes.end(), [&](std::size_t box) {
      return crosses(box, x) && box_of(box).center_y() > a.box.center_y() &&
             box_of(box).center_y() < b.box.center_y();
    });
  }

  Split best_split(const std::vector<GlyphRow>& rows, const std::vector<std::size_t>& boxes) const {
    Split best;
    for (const Gutter& gutter : gutter_candidates(rows, em_)) {
      Split split = split_at(rows, boxes, gutter.x);
      if (split.rows > best.rows) best = std::move(split);
    }
    return best;
  }

  Split split_at(const std::vector<GlyphRow>& rows, const std::vector<std::size_t>& boxes, float x) const {
    Split split;
    split.x = x;
    std::vector<Side> sides;
    for (const GlyphRow& row : rows) sides.push_back(side_of(row, x));
    for (std::size_t i = 0; i < rows.size();) {
      if (sides[i] == Side::crossing) {
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < rows.size() && sides[end] != Side::crossing &&
             !box_between(rows[end - 1], rows[end], boxes, x))
        ++end;
      const Band band = trimmed_band(rows, sides, {i, end});
      if (is_two_columns(rows, band.first, band.second, x, em_)) {
        split.bands.push_back(band);
        for (std::size_t k = band.first; k < band.second; ++k) split.rows += sides[k] == Side::both;
      }
      i = end;
    }
    return split;
  }

  // Rows below both columns that only happen to be short belong to what follows the band: they are set off by
  // their size or the space above them, and text of the whole width comes after them.
  Band trimmed_band(const std::vector<GlyphRow>& rows, const std::vector<Side>& sides, Band band) const {
    if (band.second == rows.size()) return band;
    std::size_t last = band.second;
    while (last > band.first && sides[last - 1] != Side::both) --last;
    if (last == band.first || band.second - last > 4) return band;
    for (std::size_t i = last; i < band.second; ++i) {
      const float space = rows[i].box.y0 - rows[i - 1].box.y1;
      const bool other_size = rows[i].size > 1.08f * em_ || rows[i].size < 0.93f * em_;
      if (sides[i] == Side::left && (other_size || space > 1.3f * em_)) return {band.first, i};
    }
    return band;
  }

  // In columns of text, figures stand in the order of their columns.
  std::optional<FigurePair> pair_outside(const std::vector<GlyphRow>& rows,
                                         const std::vector<std::size_t>& boxes, const Split& split) const {
    if (boxes.size() < 2) return std::nullopt;
    std::vector<FlowBox> own;
    for (const std::size_t box : boxes) own.push_back(boxes_[box]);
    const auto pair = figure_pair(rows, own, em_);
    if (!pair) return std::nullopt;
    const bool in_columns = std::any_of(split.bands.begin(), split.bands.end(), [&](const Band& band) {
      return rows[band.first].box.y0 < pair->top - 1 && rows[band.second - 1].box.y1 > pair->top;
    });
    return in_columns ? std::nullopt : pair;
  }

  void emit_pair(const std::vector<GlyphRow>& rows, const std::vector<std::size_t>& boxes,
                 const FigurePair& pair, int depth, bool is_column) {
    Part above, left, right, below;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (i >= pair.first && i < pair.end)
        part_glyphs(rows[i], pair.gutter, left, right);
      else
        move_glyphs(rows[i], i < pair.first ? above : below);
    }
    for (const std::size_t box : boxes) {
      const float y = box_of(box).center_y();
      const bool is_left = box_of(box).center_x() < pair.gutter;
      Part& part = y < pair.top ? above : y > pair.bottom ? below : is_left ? left : right;
      part.boxes.push_back(box);
    }
    cut(std::move(above), depth + 1, is_column);
    cut(std::move(left), deepest, true, true);
    cut(std::move(right), deepest, true, true);
    cut(std::move(below), depth + 1, is_column);
  }

  void emit(std::vector<GlyphRow>& rows, const std::vector<std::size_t>& boxes, const Split& split, int depth,
            bool is_column) {
    std::size_t row = 0;
    std::vector<bool> used(boxes.size(), false);
    for (const Band& band : split.bands) {
      const float top = rows[band.first].box.y0, bottom = rows[band.second - 1].box.y1;
      Part above, left, right;
      for (; row < band.first; ++row) move_glyphs(rows[row], above);
      for (; row < band.second; ++row) part_glyphs(rows[row], split.x, left, right);
      for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Rect& box = box_of(boxes[i]);
        if (used[i] || box.center_y() > bottom) continue;
        used[i] = true;
        if (box.center_y() < top || crosses(boxes[i], split.x))
          above.boxes.push_back(boxes[i]);
        else
          (box.center_x() < split.x ? left : right).boxes.push_back(boxes[i]);
      }
      cut(std::move(above), depth + 1, is_column);
      cut(std::move(left), depth + 1, true);
      cut(std::move(right), depth + 1, true);
    }
    Part below;
    for (; row < rows.size(); ++row) move_glyphs(rows[row], below);
    for (std::size_t i = 0; i < boxes.size(); ++i)
      if (!used[i]) below.boxes.push_back(boxes[i]);
    cut(std::move(below), depth + 1, is_column);
  }

  static void move_glyphs(const GlyphRow& row, Part& part) {
    part.glyphs.insert(part.glyphs.end(), row.glyphs.begin(), row.glyphs.end());
  }

  static void part_glyphs(const GlyphRow& row, float x, Part& left, Part& right) {
    for (const Glyph& glyph : row.glyphs) (glyph.box.center_x() < x ? left : right).glyphs.push_back(glyph);
  }

  const std::vector<FlowBox>& boxes_;
  const float em_;
  std::vector<ColumnRegion> result_;
};

}  // namespace

std::vector<ColumnRegion> columns_in_order(std::vector<Glyph> glyphs, const std::vector<FlowBox>& boxes,
                                           float em) {
  Part part{std::move(glyphs), {}};
  for (std::size_t i = 0; i < boxes.size(); ++i) part.boxes.push_back(i);
  Cutter cutter(boxes, em);
  cutter.cut(std::move(part), 0, false);
  return cutter.take();
}

}  // namespace hakusho::indexer
