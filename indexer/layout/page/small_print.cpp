// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/page/small_print.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "indexer/layout/page/character_class.hpp"
#include "indexer/layout/page/glyph_rows.hpp"

namespace hakusho::indexer {
namespace {

// Shares of the size of the word: a reading is at most this large, its middle this far above the word's.
constexpr float largest_ruby = 0.62f, nearest_ruby = 0.25f, farthest_ruby = 1.45f;
// A mark is smaller than this, begins this near behind the word, and its middle is raised this much; a larger
// one is raised more.
constexpr float largest_mark = 0.78f, farthest_mark = 0.5f, least_raise = 0.06f;
constexpr float largest_raised_mark = 0.9f, full_raise = 0.2f;
// Rows below a reading in which its word is looked for: another column may have rows between.
constexpr std::size_t rows_below = 6;

using Run = std::pair<std::size_t, std::size_t>;  // begin and end in a row

bool may_be_ruby(char32_t c) {
  return is_kana(c) || c == U'・' || c == U'･';
}

bool may_be_mark(char32_t c) {
  constexpr std::u32string_view signs = U"※＊*()（）注、,〜～†‡";
  return is_digit_sign(c) || (signs.find(c) != std::u32string_view::npos && c != 0);
}

// Runs of characters of a row without a gap between them.
std::vector<Run> runs_of(const GlyphRow& row) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < row.glyphs.size(); ++i) {
    const bool joined = !runs.empty() && row.glyphs[i].box.x0 - row.glyphs[i - 1].box.x1 < row.glyphs[i].size;
    if (joined)
      runs.back().second = i + 1;
    else
      runs.emplace_back(i, i + 1);
  }
  return runs;
}

// The word below a run of small kana; empty when there is none.
std::string word_below(const std::vector<GlyphRow>& rows, std::size_t at, const Run& run) {
  const GlyphRow& row = rows[at];
  const Glyph &first = row.glyphs[run.first], &last = row.glyphs[run.second - 1];
  const float middle = first.box.center_y();
  for (std::size_t i = at + 1; i < rows.size() && i <= at + rows_below; ++i) {
    std::string word;
    const auto& below = rows[i].glyphs;
    auto it = std::lower_bound(below.begin(), below.end(), first.box.x0 - rows[i].size,
                               [](const Glyph& g, float x) { return g.box.x0 < x; });
    for (; it != below.end() && it->box.x0 < last.box.x1; ++it) {
      const float center = it->box.center_x(), distance = it->box.center_y() - middle;
      if (is_space_sign(it->code) || first.size > largest_ruby * it->size) continue;
      if (distance < nearest_ruby * it->size || distance > farthest_ruby * it->size) continue;
      if (center < first.box.x0 - 0.3f * it->size || center > last.box.x1 + 0.3f * it->size) continue;
      dict::append_utf8(word, it->code);
    }
    if (!word.empty()) return word;
  }
  return {};
}

class Lifter {
 public:
  explicit Lifter(std::vector<GlyphRow> rows) : rows_(std::move(rows)) {}

  LiftedText run() {
    for (std::size_t i = 0; i < rows_.size(); ++i) lift(i);
    return std::move(result_);
  }

 private:
  void lift(std::size_t at) {
    const GlyphRow& row = rows_[at];
    for (const Run& run : runs_of(row)) {
      if (is_ruby_run(row, run)) {
        if (std::string word = word_below(rows_, at, run); !word.empty()) {
          result_.ruby.push_back({std::move(word), text_of(row, run), box_of(row, run)});
          continue;
        }
      }
      keep_or_mark(at, run);
    }
  }

  static bool is_ruby_run(const GlyphRow& row, const Run& run) {
    return std::all_of(row.glyphs.begin() + static_cast<std::ptrdiff_t>(run.first),
                       row.glyphs.begin() + static_cast<std::ptrdiff_t>(run.second),
                       [](const Glyph& g) { return may_be_ruby(g.code) || is_space_sign(g.code); });
  }

  // The rows of other columns may have taken a raised mark: then its word is in a row nearby.
  const Glyph* base_in_other_row(std::size_t at, const Glyph& mark) const {
    if (!may_be_mark(mark.code)) return nullptr;
    const std::size_t from = at > rows_below ? at - rows_below : 0,
                      to = std::min(rows_.size(), at + rows_below + 1);
    for (std::size_t i = from; i < to; ++i) {
      const auto& glyphs = rows_[i].glyphs;
      if (i == at || std::abs(rows_[i].box.center_y() - mark.box.center_y()) > 3 * rows_[i].size) continue;
      auto it = std::upper_bound(glyphs.begin(), glyphs.end(), mark.box.x0,
                                 [](float x, const Glyph& g) { return x < g.box.x0; });
      while (it != glyphs.begin() && is_space_sign(std::prev(it)->code)) --it;
      if (it == glyphs.begin()) continue;
      const Glyph& base = *std::prev(it);
      const bool beside = mark.box.x0 - base.box.x1 < farthest_mark * base.size;
      if (beside && mark.box.center_y() > base.box.y0 && is_small_beside(mark, base)) return &base;
    }
    return nullptr;
  }

  void keep_or_mark(std::size_t at, const Run& run) {
    const GlyphRow& row = rows_[at];
    const Glyph* base = base_in_other_row(at, row.glyphs[run.first]);
    for (std::size_t i = run.first; i < run.second;) {
      std::size_t end = i;
      while (base != nullptr && end < run.second && is_small_beside(row.glyphs[end], *base)) ++end;
      if (end > i && is_mark(row, {i, end}, *base)) {
        result_.marks.push_back({text_of(row, {i, end}), box_of(row, {i, end})});
        i = end;
        continue;
      }
      if (!is_space_sign(row.glyphs[i].code)) base = &row.glyphs[i];
      result_.body.push_back(row.glyphs[i++]);
    }
  }

  static bool is_small_beside(const Glyph& glyph, const Glyph& base) {
    if (!may_be_mark(glyph.code)) return false;
    const float raise = base.box.center_y() - glyph.box.center_y();
    return (glyph.size <= largest_mark * base.size && raise > least_raise * base.size) ||
           (glyph.size <= largest_raised_mark * base.size && raise > full_raise * base.size);
  }

  static bool is_mark(const GlyphRow& row, const Run& run, const Glyph& base) {
    const Glyph& first = row.glyphs[run.first];
    if (first.box.x0 - base.box.x1 > farthest_mark * base.size) return false;
    // m², 10³ are not marks.
    const bool single = run.second - run.first == 1;
    if (single && base.code == 'm' && (first.code == '2' || first.code == '3')) return false;
    return !is_digit_sign(base.code);
  }

  static std::string text_of(const GlyphRow& row, const Run& run) {
    std::string text;
    for (std::size_t i = run.first; i < run.second; ++i)
      if (!is_space_sign(row.glyphs[i].code)) dict::append_utf8(text, row.glyphs[i].code);
    return text;
  }

  static Rect box_of(const GlyphRow& row, const Run& run) {
    Rect box;
    for (std::size_t i = run.first; i < run.second; ++i) box = united(box, row.glyphs[i].box);
    return box;
  }

  std::vector<GlyphRow> rows_;
  LiftedText result_;
};

}  // namespace

LiftedText lift_small_print(std::vector<Glyph> glyphs) {
  return Lifter(baseline_rows(std::move(glyphs))).run();
}

}  // namespace hakusho::indexer
