// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/strip_table.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/layout/table/band_edge.hpp"
#include "indexer/layout/table/column_gutters.hpp"
#include "indexer/layout/table/loose_evidence.hpp"
#include "indexer/layout/table/named_header.hpp"
#include "indexer/layout/table/prose_columns.hpp"

namespace hakusho::indexer {
namespace {

bool is_one_text(const Strip& strip) {
  return strip.rows.size() == 1 && strip.rows.front().runs.size() == 1;
}

constexpr int longest_group_name = 40;  // glyphs

// Strips from the top as long as they keep a gutter in common.
class StripRun {
 public:
  StripRun(float em, std::vector<float> edges) : em_(em), edges_(std::move(edges)) {}

  const std::vector<float>& edges() const { return edges_; }

  bool add(Strip strip) {
    if (is_one_text(strip)) {  // a row that names a group of rows; does not open a table
      if (!is_spanned_row(strip)) return false;
      strips_.push_back(std::move(strip));
      return true;
    }
    if (is_header_alone() && parts_more(strip)) {
      projection_ = projection_of(strip);
      gutters_ = projection_.gutters(narrowest_gutter * em_).size();
      strips_.push_back(std::move(strip));
      return true;
    }
    if (!strips_.empty() && holds_prose(strip)) return false;
    Projection joined = projection_;
    for (const TextRow& row : strip.rows) joined.add(row);
    const std::size_t gutters = joined.gutters(narrowest_gutter * em_).size();
    const bool fits = edges_.empty() ? gutters > 0 && gutters * 2 >= gutters_ : keeps_edges(strip);
    if (!fits && !is_spanned_row(strip)) return false;
    if (fits) {
      projection_ = std::move(joined);
      gutters_ = gutters;
    }
    strips_.push_back(std::move(strip));
    return true;
  }

  bool empty() const { return strips_.empty(); }

  std::vector<Strip> take() {
    while (!strips_.empty() && is_one_text(strips_.back())) strips_.pop_back();
    return std::move(strips_);
  }

 private:
  static Projection projection_of(const Strip& strip) {
    Projection projection;
    for (const TextRow& row : strip.rows) projection.add(row);
    return projection;
  }

  // Names between two lines, in their places over the columns or over groups of them.
  bool is_header_alone() const {
    constexpr std::size_t most_rows = 4;
    constexpr int longest_name = 16;  // glyphs
    if (strips_.size() != 1 || !edges_.empty() || strips_.front().rows.size() > most_rows) return false;
    for (const TextRow& row : strips_.front().rows)
      for (const TextRun& run : row.runs)
        if (run.glyphs > longest_name) return false;
    return true;
  }

  // The strip below the header has columns of its own; names set apart make the header seem to have more.
  bool parts_more(const Strip& strip) const {
    const std::size_t gutters = projection_of(strip).gutters(narrowest_gutter * em_).size();
    return strip.rows.size() >= 2 && gutters >= 2 && gutters * 2 >= gutters_;
  }

  // Lines of text right across a column gap of the strips above, among others that keep it: the table ended
  // somewhere within.
  bool holds_prose(const Strip& strip) const {
    constexpr int line_of_text = 12;  // glyphs
    if (strip.rows.size() < 2 || strips_.size() > 40) return false;
    std::vector<TextRow> above;
    for (const Strip& before : strips_) above.insert(above.end(), before.rows.begin(), before.rows.end());
    for (const Gutter& gutter : column_gutters(above, em_, narrowest_gutter)) {
      std::size_t closing = 0;
      for (const TextRow& row : strip.rows)
        closing += std::any_of(row.runs.begin(), row.runs.end(),
                               [&](const TextRun& run) {
                                 return run.glyphs > line_of_text && run.box.x0 < gutter.from - 1 &&
                                        run.box.x1 > gutter.to + 1;
                               })
                       ? 1
                       : 0;
      if (closing > 0 && closing < strip.rows.size()) return true;
    }
    return false;
  }

  bool keeps_edges(const Strip& strip) const {
    std::size_t runs = 0, crossing = 0;
    for (const TextRow& row : strip.rows) {
      runs += row.runs.size();
      for (const float edge : edges_) crossing += crosses(row, edge) ? 1 : 0;
    }
    return crossing * 4 <= runs;
  }

  // One line in the middle of its strip, as high as the others: no caption, no paragraph between tables.
  bool is_spanned_row(const Strip& strip) const {
    if (strips_.empty() || strip.rows.size() != 1) return false;
    const TextRow& row = strip.rows.front();
    const float above = row.top - strip.top, below = strip.bottom - row.bottom;
    return std::fabs(above - below) < 0.6F * em_ && strip.bottom - strip.top < 3 * em_ &&
           row.runs.front().glyphs <= longest_group_name;
  }

  float em_;
  std::vector<float> edges_;
  Projection projection_;
  std::size_t gutters_ = 0;
  std::vector<Strip> strips_;
};

std::vector<Gutter> gutters_of(const std::vector<Strip>& strips, std::size_t first, float em) {
  std::vector<TextRow> rows;
  for (std::size_t s = first; s < strips.size(); ++s)
    if (!is_one_text(strips[s])) rows.insert(rows.end(), strips[s].rows.begin(), strips[s].rows.end());
  return column_gutters(rows, em, narrowest_gutter);
}

// Names over several columns close gutters that the rows below keep open.
std::vector<Gutter> best_gutters(const std::vector<Strip>& strips, float em) {
  std::vector<Gutter> all = gutters_of(strips, 0, em);
  std::size_t body_rows = 0;
  for (std::size_t s = 1; s < strips.size(); ++s) body_rows += strips[s].rows.size();
  if (strips.size() < 2 || strips.front().rows.size() > 4 || body_rows < 3) return all;
  std::vector<Gutter> body = gutters_of(strips, 1, em);
  return body.size() > all.size() ? body : all;
}

void set_hints(Band& band) {
  const std::size_t strips = band.strips.size();
  for (Strip& strip : band.strips) strip.hint = strips >= 3 ? RowHint::ruled : RowHint::none;
  if (strips == 1) band.strips.front().hint = RowHint::header;
  if (strips == 2) band.strips.front().hint = RowHint::ruled;
}

std::size_t text_rows_in(const Band& band) {
  std::size_t rows = 0;
  for (const Strip& strip : band.strips) rows += strip.rows.size();
  return rows;
}

// A list between two lines: marks, and the texts beside them.
bool is_list(const Band& band, float em) {
  constexpr float mark = 2.6F;
  if (band.borders.size() != 1 || band.strips.size() > 2) return false;
  float left = band.right, right = band.left;
  for (const Strip& strip : band.strips)
    for (const TextRow& row : strip.rows)
      for (const TextRun& run : row.runs)
        if (run.box.center_x() < band.borders.front()) {
          left = std::min(left, run.box.x0);
          right = std::max(right, run.box.x1);
        }
  return right - left < mark * em;
}

bool is_table(const Band& band, float em) {
  if (band.borders.empty() || text_rows_in(band) < 2 || is_list(band, em)) return false;
  if (band.crossing * 6 > band.runs) return false;
  // A number and its title over another such pair: the headings of a chapter and its first section.
  if (band.borders.size() == 1 && text_rows_in(band) < 3) return false;
  for (const Strip& strip : band.strips)
    if (is_prose(strip.rows, band.borders, em)) return false;
  if (band.strips.size() >= 2) return true;
  // Two lines alone, or the edges of one filled area, are weak evidence.
  const std::vector<TextRow>& rows = band.strips.front().rows;
  const std::vector<std::size_t> starts = row_starts(rows, band.borders, em, RowHint::header);
  return starts.size() >= 3 && reads_as_table(rows, starts, band.borders, em);
}

class BandFinder {
 public:
  BandFinder(const LineStack& stack, const GlyphPool& pool, const std::vector<Rect>& obstacles, float em)
      : stack_(stack), pool_(pool), obstacles_(obstacles), em_(em) {}

  std::vector<Band> run() {
    std::size_t i = 0;
    while (i + 1 < stack_.ys.size()) i = std::max(read_run(i), i + 1);
    return std::move(bands_);
  }

 private:
  // Returns the line at which the next run may begin.
  std::size_t read_run(std::size_t first) {
    // Between the shaded rows of two tables stands what follows the first.
    if (stack_.shaded && !stack_.filled_below[first]) return first + 1;
    StripRun run(em_, next_edges(stack_.ys[first]));
    std::size_t i = first;
    for (; i + 1 < stack_.ys.size(); ++i) {
      Strip strip{stack_.ys[i], stack_.ys[i + 1], rows_between(stack_.ys[i], stack_.ys[i + 1]),
                  RowHint::none};
      const bool thin = strip.bottom - strip.top < 0.5F * em_;
      if (strip.rows.empty() && thin) continue;  // a double line
      if (strip.rows.empty() || is_taken(strip)) break;
      if (is_parted_otherwise(stack_, strip.top, strip.bottom, run.edges())) break;
      if (!run.add(std::move(strip))) break;
    }
    std::vector<Strip> strips = run.take();
    if (!strips.empty()) finish(std::move(strips));
    return i;
  }

  // Of the first row of filled cells from there on.
  std::vector<float> next_edges(float top) const {
    for (const FilledRow& row : stack_.filled)
      if (row.box.y0 > top - 4 && row.box.y0 < top + 12 * em_) return row.edges;
    return {};
  }

  std::vector<TextRow> rows_between(float top, float bottom) const {
    return text_rows(pool_, pool_.inside({stack_.left - 1, top, stack_.right + 1, bottom}), em_);
  }

  // Something else was found between the lines.
  bool is_taken(const Strip& strip) const {
    return std::any_of(obstacles_.begin(), obstacles_.end(), [&](const Rect& box) {
      return box.center_y() > strip.top && box.center_y() < strip.bottom && box.center_x() > stack_.left &&
             box.center_x() < stack_.right;
    });
  }

  void finish(std::vector<Strip> strips) {
    Band band;
    band.left = stack_.left;
    band.right = stack_.right;
    const std::vector<Gutter> gutters = best_gutters(strips, em_);
    band.narrowest = stack_.right - stack_.left;
    for (const Gutter& gutter : gutters) {
      band.borders.push_back(gutter.border(em_));
      band.narrowest = std::min(band.narrowest, gutter.width());
    }
    const std::vector<float> edges = common_edges(stack_, strips.front().top - 1, strips.back().bottom + 1);
    if (!edges.empty()) band.borders = edges;
    band.strips = std::move(strips);
    if (band.borders.empty()) return;
    set_hints(band);
    extend_band(band, pool_, with_next_line(band.strips.back().bottom), em_);
    count_crossings(band);
    if (is_table(band, em_) || is_measure_header(band, pool_)) bands_.push_back(std::move(band));
  }

  // What lies below the next line belongs to another table.
  std::vector<Rect> with_next_line(float bottom) const {
    std::vector<Rect> obstacles = obstacles_;
    const auto next = std::upper_bound(stack_.ys.begin(), stack_.ys.end(), bottom + 1);
    if (next != stack_.ys.end()) obstacles.push_back({stack_.left, *next, stack_.right, *next});
    return obstacles;
  }

  const LineStack& stack_;
  const GlyphPool& pool_;
  const std::vector<Rect>& obstacles_;
  float em_;
  std::vector<Band> bands_;
};

}  // namespace

std::vector<Band> bands_of(const LineStack& stack, const GlyphPool& pool, const std::vector<Rect>& obstacles,
                           float em) {
  return BandFinder(stack, pool, obstacles, em).run();
}

}  // namespace hakusho::indexer
