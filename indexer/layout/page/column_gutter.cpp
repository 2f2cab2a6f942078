// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/column_gutter.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/layout/page/character_class.hpp"

namespace hakusho::indexer {
namespace {

// In em. Gutters are wider than this even where a comma hangs into them; blanks inside lines mostly narrower.
constexpr float least_gap = 0.7f;
// Fewer rows with text on both sides could be anything.
constexpr int least_rows = 3;
// Columns of running text are wider; labels and figures narrower.
constexpr float least_column = 5.5f;
constexpr std::size_t most_candidates = 4;

struct Gap {
  float from, to;
};

std::vector<Gap> gaps_of(const GlyphRow& row, float em) {
  std::vector<Gap> gaps;
  float end = row.box.x0;
  for (const Glyph& glyph : row.glyphs) {
    if (is_space_sign(glyph.code)) continue;
    if (glyph.box.x0 - end > least_gap * em) gaps.push_back({end, glyph.box.x0});
    end = std::max(end, glyph.box.x1);
  }
  return gaps;
}

// What a side of a run looks like.
struct SideMeasure {
  int rows = 0, digits = 0, signs = 0;
  float left = 1e9f, right = -1e9f, width = 0;
  std::vector<float> starts;

  void add(const GlyphRow& row, float from, float to) {
    float x0 = 1e9f, x1 = -1e9f;
    for (const Glyph& glyph : row.glyphs) {
      if (is_space_sign(glyph.code) || glyph.box.center_x() < from || glyph.box.center_x() >= to) continue;
      x0 = std::min(x0, glyph.box.x0);
      x1 = std::max(x1, glyph.box.x1);
      ++signs;
      digits += is_digit_sign(glyph.code) || glyph.code == ',' || glyph.code == '.' || glyph.code == '%';
    }
    if (x1 < x0) return;
    ++rows;
    starts.push_back(x0);
    width += x1 - x0;
    left = std::min(left, x0);
    right = std::max(right, x1);
  }
  bool is_text(float em) const {
    if (rows == 0 || right - left < least_column * em ||
        width / static_cast<float>(rows) < 0.75f * least_column * em)
      return false;
    return digits * 2 < signs;
  }
  // Lines of a column begin at one edge, give or take an indent.
  bool is_aligned(float em) const {
    const auto near =
        std::count_if(starts.begin(), starts.end(), [&](float x) { return x - left < 2.3f * em; });
    return static_cast<std::size_t>(near) * 10 >= starts.size() * 6;
  }
};

}  // namespace

Side side_of(const GlyphRow& row, float gutter) {
  bool left = false, right = false;
  for (const Glyph& glyph : row.glyphs) {
    if (is_space_sign(glyph.code)) continue;
    if (glyph.box.x0 < gutter - 0.1f && glyph.box.x1 > gutter + 0.1f) return Side::crossing;
    (glyph.box.center_x() < gutter ? left : right) = true;
  }
  if (left && right) {
    // A line that only happens to have a gap between two characters here runs across.
    float before = -1e9f, after = 1e9f, size = 0;
    for (const Glyph& glyph : row.glyphs) {
      if (is_space_sign(glyph.code)) continue;
      if (glyph.box.center_x() < gutter)
        before = std::max(before, glyph.box.x1);
      else
        after = std::min(after, glyph.box.x0);
      size = std::max(size, glyph.size);
    }
    return after - before < 0.55f * std::min(size, row.size) ? Side::crossing : Side::both;
  }
  return left ? Side::left : Side::right;
}

std::vector<Gutter> gutter_candidates(const std::vector<GlyphRow>& rows, float em) {
  struct Step {
    float x;
    int change;
  };
  std::vector<Step> steps;
  for (const GlyphRow& row : rows) {
    for (const Gap& gap : gaps_of(row, em)) {
      steps.push_back({gap.from, +1});
      steps.push_back({gap.to, -1});
    }
  }
  std::sort(steps.begin(), steps.end(),
            [](const Step& a, const Step& b) { return a.x != b.x ? a.x < b.x : a.change > b.change; });
  std::vector<Gutter> plateaus;
  int open = 0;
  for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
    open += steps[i].change;
    if (open >= least_rows && steps[i + 1].x > steps[i].x)
      plateaus.push_back({(steps[i].x + steps[i + 1].x) / 2, open});
  }
  std::stable_sort(plateaus.begin(), plateaus.end(),
                   [](const Gutter& a, const Gutter& b) { return a.rows > b.rows; });
  std::vector<Gutter> best;
  for (std::size_t i = 0; i < plateaus.size() && i < 400 && best.size() < most_candidates; ++i) {
    const bool new_place = std::all_of(
        best.begin(), best.end(), [&](const Gutter& g) { return std::abs(g.x - plateaus[i].x) > 3 * em; });
    if (new_place) best.push_back(plateaus[i]);
  }
  return best;
}

bool is_two_columns(const std::vector<GlyphRow>& rows, std::size_t begin, std::size_t end, float gutter,
                    float em) {
  SideMeasure left, right;
  int both = 0;
  for (std::size_t i = begin; i < end; ++i) {
    both += side_of(rows[i], gutter) == Side::both;
    left.add(rows[i], -1e9f, gutter);
    right.add(rows[i], gutter, 1e9f);
  }
  return both >= least_rows && left.is_text(em) && right.is_text(em) && right.is_aligned(em) &&
         left.is_aligned(em);
}

}  // namespace hakusho::indexer
