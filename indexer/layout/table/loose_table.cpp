// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/loose_table.hpp"

#include <algorithm>

#include "indexer/layout/table/column_gutters.hpp"
#include "indexer/layout/table/loose_evidence.hpp"
#include "indexer/layout/table/prose_columns.hpp"

namespace hakusho::indexer {
namespace {

constexpr float narrowest_loose_gutter = 0.8F;  // em: without any line, columns stand further apart
constexpr float widest_row_gap = 3.3F;          // em between rows of a table that only space parts
constexpr std::size_t most_rows = 400;          // text lines of a page; more are no page

// The gutters of some rows and how many rows have text on both sides of each.
struct SupportedGutter {
  Gutter gutter;
  int support = 0;
};

std::vector<SupportedGutter> supported(const std::vector<TextRow>& rows, std::size_t first, std::size_t end,
                                       float em) {
  Projection projection;
  for (std::size_t row = first; row < end; ++row) projection.add(rows[row]);
  std::vector<SupportedGutter> gutters;
  for (const Gutter& gutter : projection.gutters(narrowest_loose_gutter * em)) gutters.push_back({gutter, 0});
  for (std::size_t row = first; row < end; ++row)
    for (std::size_t run = 1; run < rows[row].runs.size(); ++run) {
      const TextRun &before = rows[row].runs[run - 1], &after = rows[row].runs[run];
      for (SupportedGutter& gutter : gutters)
        if (before.box.x1 <= gutter.gutter.from + 1 && after.box.x0 >= gutter.gutter.to - 1) ++gutter.support;
    }
  return gutters;
}

// A gutter that several rows use may not be closed by a row of the same table.
bool keeps_established(const std::vector<SupportedGutter>& before, const TextRow& row, float em) {
  for (const SupportedGutter& gutter : before) {
    if (gutter.support < 3) continue;
    float from = gutter.gutter.from, to = gutter.gutter.to;
    for (const TextRun& run : row.runs) {
      if (run.box.x1 <= from || run.box.x0 >= to) continue;
      if (run.box.x0 <= from && run.box.x1 >= to) return false;
      if (run.box.x0 <= from)
        from = run.box.x1;
      else
        to = run.box.x0;
    }
    if (to - from < narrowest_loose_gutter * em) return false;
  }
  return true;
}

class LooseBandFinder {
 public:
  LooseBandFinder(std::vector<TextRow> rows, const std::vector<Rect>& obstacles, float em)
      : rows_(std::move(rows)), obstacles_(obstacles), em_(em) {}

  std::vector<Band> run() {
    if (rows_.size() > most_rows) return {};
    std::vector<bool> used(rows_.size(), false);
    for (const std::size_t gutters : {std::size_t{2}, std::size_t{1}})
      for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (used[i] || rows_[i].runs.size() <= gutters) continue;
        if (const std::size_t end = try_band(i, gutters, used); end > i) i = end - 1;
      }
    return std::move(bands_);
  }

 private:
  // The row behind a table that begins at `first`; `first` when none does.
  std::size_t try_band(std::size_t first, std::size_t fewest, std::vector<bool>& used) {
    std::size_t end = first + 1;
    for (; end < rows_.size() && !used[end] && goes_on(first, end); ++end) {
      const std::vector<SupportedGutter> before = supported(rows_, first, end, em_);
      if (!keeps_established(before, rows_[end], em_)) break;
      if (supported(rows_, first, end + 1, em_).size() < fewest) break;
    }
    std::vector<float> borders = borders_of(first, end);
    if (borders.size() < fewest) return first;
    while (end > first + 1 && is_name_alone(rows_[end - 1], borders)) --end;
    const std::size_t begin = begin_of(first, borders, used);
    Band band = band_of(begin, end, std::move(borders));
    if (!(fewest > 1 ? is_table(band) : is_table_of_figures(band))) return first;
    std::fill(used.begin() + static_cast<std::ptrdiff_t>(begin),
              used.begin() + static_cast<std::ptrdiff_t>(end), true);
    bands_.push_back(std::move(band));
    return end;
  }

  bool goes_on(std::size_t first, std::size_t next) const {
    float bottom = rows_[first].bottom;
    for (std::size_t row = next > 6 + first ? next - 6 : first; row < next; ++row)
      bottom = std::max(bottom, rows_[row].bottom);
    if (rows_[next].top - bottom > widest_row_gap * em_) return false;
    return !is_parted(bottom, rows_[next].top, rows_[next]);
  }

  bool is_parted(float top, float bottom, const TextRow& row) const {
    return std::any_of(obstacles_.begin(), obstacles_.end(), [&](const Rect& box) {
      return box.y0 > top - 2 && box.y1 < bottom + 2 && box.x1 > row.runs.front().box.x0 - em_ &&
             box.x0 < row.runs.back().box.x1 + em_;
    });
  }

  std::vector<float> borders_of(std::size_t first, std::size_t end) const {
    const std::vector<TextRow> rows(rows_.begin() + static_cast<std::ptrdiff_t>(first),
                                    rows_.begin() + static_cast<std::ptrdiff_t>(end));
    std::vector<float> borders;
    for (const Gutter& gutter : column_gutters(rows, em_, narrowest_loose_gutter))
      borders.push_back(gutter.border(em_));
    return borders;
  }

  bool is_name_alone(const TextRow& row, const std::vector<float>& borders) const {
    const std::vector<bool> filled = filled_columns(row, borders);
    return filled.front() && std::count(filled.begin(), filled.end(), true) == 1;
  }

  // Rows above that belong to the table: heads over several columns, the rest of a row from the page before.
  std::size_t begin_of(std::size_t first, const std::vector<float>& borders,
                       const std::vector<bool>& used) const {
    std::size_t begin = first;
    while (begin > 0 && !used[begin - 1] && belongs_above(rows_[begin - 1], rows_[begin], borders)) --begin;
    return begin;
  }

  bool belongs_above(const TextRow& row, const TextRow& below, const std::vector<float>& borders) const {
    constexpr int longest_head = 14;
    if (below.top - row.bottom > 1.2F * em_ || is_parted(row.bottom, below.top, row)) return false;
    const bool crossing =
        std::any_of(borders.begin(), borders.end(), [&](float x) { return crosses(row, x); });
    const bool short_runs = std::all_of(row.runs.begin(), row.runs.end(),
                                        [](const TextRun& run) { return run.glyphs <= longest_head; });
    if (row.runs.size() >= 2) {
      const std::vector<bool> filled = filled_columns(row, borders);
      const auto names = static_cast<std::size_t>(std::count(filled.begin(), filled.end(), true));
      return (!crossing && names * 3 >= filled.size() * 2) || (short_runs && are_apart(row));
    }
    return !crossing && begins_like_column(row.runs.front(), borders);
  }

  // Names over groups of columns; the parts of a caption stand close together.
  bool are_apart(const TextRow& row) const {
    for (std::size_t run = 1; run < row.runs.size(); ++run)
      if (row.runs[run].box.x0 - row.runs[run - 1].box.x1 < 1.5F * em_) return false;
    return true;
  }

  bool begins_like_column(const TextRun& run, const std::vector<float>& borders) const {
    constexpr float offset = 0.6F;  // em; a border is drawn up to 0.4 before the text
    return std::any_of(borders.begin(), borders.end(),
                       [&](float x) { return run.box.x0 >= x - 1 && run.box.x0 <= x + offset * em_; });
  }

  Band band_of(std::size_t begin, std::size_t end, std::vector<float> borders) const {
    Band band;
    band.borders = std::move(borders);
    Strip strip;
    strip.hint = RowHint::header;
    strip.rows.assign(rows_.begin() + static_cast<std::ptrdiff_t>(begin),
                      rows_.begin() + static_cast<std::ptrdiff_t>(end));
    band.left = strip.rows.front().runs.front().box.x0;
    band.right = band.left;
    strip.top = strip.rows.front().top - 1;
    strip.bottom = strip.top;
    for (const TextRow& row : strip.rows) {
      band.left = std::min(band.left, row.runs.front().box.x0 - 1);
      band.right = std::max(band.right, row.runs.back().box.x1 + 1);
      strip.bottom = std::max(strip.bottom, row.bottom + 1);
    }
    band.strips.push_back(std::move(strip));
    count_crossings(band);
    return band;
  }

  bool is_table(const Band& band) const {
    const std::vector<TextRow>& rows = band.strips.front().rows;
    if (band.crossing * 8 > band.runs) return false;
    const std::vector<std::size_t> starts = row_starts(rows, band.borders, em_, RowHint::header);
    if (!reads_as_table(rows, starts, band.borders, em_)) return false;
    if (starts.size() >= 3) return true;
    // A header and one row: a table that goes on from the page before.
    return starts.size() == 2 && rows.size() >= 4 &&
           (band.borders.size() >= 3 || rows.front().runs.front().font != rows[starts[1]].runs.front().font);
  }

  // Two columns: names, and a figure for each.
  bool is_table_of_figures(const Band& band) const {
    const std::vector<TextRow>& rows = band.strips.front().rows;
    if (band.borders.size() != 1 || rows.size() < 3 || band.crossing > 0) return false;
    const std::vector<bool> figures = figure_columns(rows, band.borders);
    if (!figures.back() || is_marked_list(rows, band.borders) || has_leaders(rows)) return false;
    int both = 0;
    for (const TextRow& row : rows) both += row.runs.size() >= 2 ? 1 : 0;
    return both * 5 >= static_cast<int>(rows.size()) * 4;
  }

  std::vector<TextRow> rows_;
  const std::vector<Rect>& obstacles_;
  float em_;
  std::vector<Band> bands_;
};

void find_in(const GlyphPool& pool, const std::vector<std::uint32_t>& glyphs,
             const std::vector<Rect>& obstacles, float em, int depth, std::vector<Band>& bands) {
  std::vector<TextRow> rows = text_rows(pool, glyphs, em);
  if (rows.size() < 3) return;
  if (const auto gutter = depth < 3 ? prose_gutter(rows, em) : std::nullopt) {
    std::vector<std::uint32_t> west, east;
    for (const std::uint32_t glyph : glyphs)
      (pool[glyph].box.center_x() < *gutter ? west : east).push_back(glyph);
    find_in(pool, west, obstacles, em, depth + 1, bands);
    find_in(pool, east, obstacles, em, depth + 1, bands);
    return;
  }
  for (Band& band : LooseBandFinder(std::move(rows), obstacles, em).run()) bands.push_back(std::move(band));
}

}  // namespace

std::vector<Band> loose_bands(const GlyphPool& pool, const std::vector<Rect>& obstacles, float em) {
  std::vector<Band> bands;
  find_in(pool, pool.free_glyphs(), obstacles, em, 0, bands);
  return bands;
}

}  // namespace hakusho::indexer
