// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/column_gutters.hpp"

#include <algorithm>

namespace hakusho::indexer {
namespace {

constexpr std::size_t most_header_lines = 4;
constexpr float widest_spacing = 3.2F;     // em between the characters of a name
constexpr std::size_t most_stripes = 400;  // of a page; more are noise

// What lies between two gutters: the first and the last row that have text there.
struct Stripe {
  std::size_t first = 0, last = 0;
  bool used = false;

  void add(std::size_t row) {
    if (!used) first = row;
    last = row;
    used = true;
  }
  /// The name of a column above what the other holds.
  bool is_name_over(const Stripe& other) const { return last < other.first && last < most_header_lines; }
};

struct Boundary {
  Gutter gutter;
  int pairs = 0;         // rows with texts right and left of it
  int spaced_pairs = 0;  // of single characters
};

class ColumnFinder {
 public:
  ColumnFinder(const std::vector<TextRow>& rows, const std::vector<Gutter>& gutters, float em)
      : rows_(rows), em_(em) {
    for (const Gutter& gutter : gutters) boundaries_.push_back({gutter, 0, 0});
    stripes_.resize(gutters.size() + 1);
    for (std::size_t row = 0; row < rows.size(); ++row) note(row);
  }

  std::vector<Gutter> run() const {
    std::vector<Gutter> out;
    std::size_t first = 0;  // of the stripes that make up the column
    for (std::size_t i = 0; i < boundaries_.size(); ++i) {
      if (is_letter_spacing(boundaries_[i]) || may_join(first, i, i + 1)) continue;
      out.push_back(boundaries_[i].gutter);
      first = i + 1;
    }
    return out;
  }

 private:
  void note(std::size_t row) {
    const std::vector<TextRun>& runs = rows_[row].runs;
    for (std::size_t run = 0; run < runs.size(); ++run) {
      const std::size_t stripe = stripe_of(runs[run].box.center_x());
      stripes_[stripe].add(row);
      if (run == 0 || stripe_of(runs[run - 1].box.center_x()) + 1 != stripe) continue;
      Boundary& boundary = boundaries_[stripe - 1];
      ++boundary.pairs;
      const TextRun &left = runs[run - 1], &right = runs[run];
      if (right.box.x0 - left.box.x1 < widest_spacing * em_ && left.glyphs == 1 && right.glyphs == 1 &&
          !left.mark && !right.mark && left.figures + right.figures == 0)
        ++boundary.spaced_pairs;
    }
  }

  std::size_t stripe_of(float x) const {
    const auto at = std::upper_bound(
        boundaries_.begin(), boundaries_.end(), x,
        [](float value, const Boundary& b) { return value < (b.gutter.from + b.gutter.to) / 2; });
    return static_cast<std::size_t>(at - boundaries_.begin());
  }

  static bool is_letter_spacing(const Boundary& boundary) {
    return boundary.pairs > 0 && boundary.pairs == boundary.spaced_pairs && boundary.pairs <= 2;
  }

  // A name, and beside it what stands below: together they are one column.
  bool may_join(std::size_t first, std::size_t last, std::size_t next) const {
    Stripe column;
    for (std::size_t stripe = first; stripe <= last; ++stripe) {
      if (!stripes_[stripe].used) continue;
      column.first = column.used ? std::min(column.first, stripes_[stripe].first) : stripes_[stripe].first;
      column.last = std::max(column.last, stripes_[stripe].last);
      column.used = true;
    }
    const Stripe& other = stripes_[next];
    if (!column.used || !other.used) return true;
    return column.is_name_over(other) || other.is_name_over(column);
  }

  const std::vector<TextRow>& rows_;
  float em_;
  std::vector<Boundary> boundaries_;
  std::vector<Stripe> stripes_;
};

// Of the rows [begin, end) alone.
std::vector<Gutter> gutters_within(const std::vector<TextRow>& rows, std::size_t begin, std::size_t end,
                                   float em, float narrowest) {
  const std::vector<TextRow> part(rows.begin() + static_cast<std::ptrdiff_t>(begin),
                                  rows.begin() + static_cast<std::ptrdiff_t>(end));
  Projection projection;
  for (const TextRow& row : part) projection.add(row);
  const std::vector<Gutter> gutters = projection.gutters(narrowest * em);
  if (gutters.size() > most_stripes) return {};
  return ColumnFinder(part, gutters, em).run();
}

// The header line with the most names, and the name of the first column when that stands on another line.
TextRow names_line(const std::vector<TextRow>& rows, std::size_t header) {
  TextRow line = rows.front();
  for (std::size_t row = 1; row < header; ++row)
    if (rows[row].runs.size() > line.runs.size()) line = rows[row];
  for (std::size_t row = 0; row < header; ++row)
    if (rows[row].runs.front().box.x1 < line.runs.front().box.x0) {
      line.runs.insert(line.runs.begin(), rows[row].runs.front());
      break;
    }
  return line;
}

// As many names as columns: the gutters keep clear of both. Nothing when they cannot.
std::vector<Gutter> matched(const std::vector<Gutter>& names, const std::vector<Gutter>& columns, float em) {
  constexpr float clear = 0.1F;  // em
  if (names.empty() || names.size() != columns.size()) return {};
  std::vector<Gutter> out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Gutter both{std::max(names[i].from, columns[i].from), std::min(names[i].to, columns[i].to)};
    if (both.width() < clear * em) return {};
    out.push_back(both);
  }
  return out;
}

}  // namespace

std::vector<Gutter> column_gutters(const std::vector<TextRow>& rows, float em, float narrowest) {
  std::vector<Gutter> best;
  for (std::size_t header = 1; header <= most_header_lines && header + 2 <= rows.size(); ++header) {
    const std::vector<Gutter> columns = gutters_within(rows, header, rows.size(), em, narrowest);
    std::vector<Gutter> gutters = matched(gutters_within(rows, 0, header, em, narrowest), columns, em);
    if (gutters.empty() && header > 1)
      gutters = matched(gutters_within({names_line(rows, header)}, 0, 1, em, narrowest), columns, em);
    if (gutters.size() > best.size()) best = std::move(gutters);
  }
  return best.empty() ? gutters_within(rows, 0, rows.size(), em, narrowest) : best;
}

}  // namespace hakusho::indexer
