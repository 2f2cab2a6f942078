// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/figure_pair.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "indexer/layout/line_form.hpp"
#include "indexer/layout/page/character_class.hpp"
#include "indexer/layout/page/column_gutter.hpp"

namespace hakusho::indexer {
namespace {

// Figures on one page: more are the parts of one drawing.
constexpr std::size_t most_boxes = 60;
// In em: smaller figures are parts of one.
constexpr float least_width = 8, least_height = 4;
// In sizes: the space between a figure and its caption or note, and between their lines.
constexpr float caption_space = 2, line_space = 1;

std::string words_between(const GlyphRow& row, float from, float to) {
  std::string words;
  for (const Glyph& glyph : row.glyphs)
    if (glyph.box.center_x() >= from && glyph.box.center_x() < to &&
        !(words.empty() && is_space_sign(glyph.code)))
      dict::append_utf8(words, glyph.code);
  return words;
}

bool is_caption(const std::string& words) {
  return form_of(words) == LineForm::caption;
}

bool is_note(const std::string& words) {
  const LineForm form = form_of(words);
  return form == LineForm::caption_source || form == LineForm::note || words.starts_with("備考");
}

class PairFinder {
 public:
  PairFinder(const std::vector<GlyphRow>& rows, const std::vector<FlowBox>& boxes, float em)
      : rows_(rows), boxes_(boxes), em_(em) {}

  std::optional<FigurePair> run() const {
    std::optional<FigurePair> best;
    if (boxes_.size() > most_boxes) return best;
    for (const FlowBox& left : boxes_)
      for (const FlowBox& right : boxes_) {
        if (!(left.is_figure || right.is_figure) || !side_by_side(left.box, right.box)) continue;
        const auto pair = band_of(left.box, right.box);
        if (pair && (!best || pair->top < best->top)) best = pair;
      }
    return best;
  }

 private:
  bool side_by_side(const Rect& left, const Rect& right) const {
    for (const Rect& box : {left, right})
      if (box.width() < least_width * em_ || box.height() < least_height * em_) return false;
    const float shared = std::min(left.y1, right.y1) - std::max(left.y0, right.y0);
    return left.x1 <= right.x0 && shared > 0.5F * std::min(left.height(), right.height());
  }

  std::optional<FigurePair> band_of(const Rect& left, const Rect& right) const {
    FigurePair pair;
    pair.gutter = (left.x1 + right.x0) / 2;
    pair.top = std::min(left.y0, right.y0);
    pair.bottom = std::max(left.y1, right.y1);
    while (pair.first < rows_.size() && rows_[pair.first].box.center_y() < pair.top) ++pair.first;
    pair.end = pair.first;
    while (pair.end < rows_.size() && rows_[pair.end].box.center_y() < pair.bottom) ++pair.end;
    if (pair.end < rows_.size())
      pair.gutter = between_words(rows_[pair.end], left, right).value_or(pair.gutter);
    if (pair.first > 0) pair.gutter = between_words(rows_[pair.first - 1], left, right).value_or(pair.gutter);
    for (std::size_t i = pair.first; i < pair.end; ++i)
      if (side(pair, i) == Side::crossing) return std::nullopt;
    const bool captions = add_above(pair, left, right), notes = add_below(pair, captions);
    if ((!captions && !notes) || has_box_across(pair)) return std::nullopt;
    return pair;
  }

  // Captions may be wider than their figures: where the row has its gap between the two.
  static std::optional<float> between_words(const GlyphRow& row, const Rect& left, const Rect& right) {
    std::optional<float> gutter;
    float end = row.box.x1, widest = 1.5F * row.size;
    for (const Glyph& glyph : row.glyphs) {
      if (is_space_sign(glyph.code)) continue;
      const float from = std::max(end, left.x1), to = std::min(glyph.box.x0, right.x0);
      if (glyph.box.x0 - end > widest && from < to) {
        widest = glyph.box.x0 - end;
        gutter = (from + to) / 2;
      }
      end = glyph.box.x1;
    }
    return gutter;
  }

  Side side(const FigurePair& pair, std::size_t row) const { return side_of(rows_[row], pair.gutter); }

  // A caption may have a second line, which begins like none.
  bool add_above(FigurePair& pair, const Rect& left, const Rect& right) const {
    bool found = false;
    for (std::size_t i = pair.first; i > 0; --i) {
      const GlyphRow& row = rows_[i - 1];
      const float space = (pair.first == i ? caption_space : line_space) * row.size;
      if (side(pair, i - 1) != Side::both || pair.top - row.box.y1 > space) break;
      if (!is_caption(words_between(row, -1e9F, pair.gutter)) &&
          !is_caption(words_between(row, pair.gutter, 1e9F)) && !are_titles(row, pair.gutter, left, right))
        continue;
      pair.first = i - 1;
      pair.top = std::min(pair.top, row.box.y0);
      found = true;
    }
    return found;
  }

  // Both in the middle over their figures, and narrower.
  static bool are_titles(const GlyphRow& row, float gutter, const Rect& left, const Rect& right) {
    Rect a{1e9F, 0, -1e9F, 0}, b = a;
    for (const Glyph& glyph : row.glyphs) {
      if (is_space_sign(glyph.code)) continue;
      Rect& own = glyph.box.center_x() < gutter ? a : b;
      own = {std::min(own.x0, glyph.box.x0), 0, std::max(own.x1, glyph.box.x1), 0};
    }
    const auto over = [](const Rect& title, const Rect& figure) {
      return title.width() < 0.85F * figure.width() &&
             std::abs(title.center_x() - figure.center_x()) < 0.15F * figure.width();
    };
    return over(a, left) && over(b, right);
  }

  bool add_below(FigurePair& pair, bool has_captions) const {
    bool found = false;
    while (pair.end < rows_.size()) {
      const GlyphRow& row = rows_[pair.end];
      const float space = (found ? line_space : caption_space) * row.size;
      if (side(pair, pair.end) == Side::crossing || row.box.y0 - pair.bottom > space) break;
      const std::string left = words_between(row, -1e9F, pair.gutter),
                        right = words_between(row, pair.gutter, 1e9F);
      // The captions of the next two, unless these have theirs below.
      if ((is_caption(left) || is_caption(right)) && (found || has_captions)) break;
      const bool opens = is_note(left) || is_note(right) || (is_caption(left) && is_caption(right));
      if (!opens && !(found && row.size < 0.95F * em_)) break;
      ++pair.end;
      pair.bottom = std::max(pair.bottom, row.box.y1);
      found = true;
    }
    return found;
  }

  bool has_box_across(const FigurePair& pair) const {
    return std::any_of(boxes_.begin(), boxes_.end(), [&](const FlowBox& other) {
      return other.box.x0 < pair.gutter && other.box.x1 > pair.gutter && other.box.y0 < pair.bottom &&
             other.box.y1 > pair.top;
    });
  }

  const std::vector<GlyphRow>& rows_;
  const std::vector<FlowBox>& boxes_;
  const float em_;
};

}  // namespace

std::optional<FigurePair> figure_pair(const std::vector<GlyphRow>& rows, const std::vector<FlowBox>& boxes,
                                      float em) {
  return PairFinder(rows, boxes, em).run();
}

}  // namespace hakusho::indexer
