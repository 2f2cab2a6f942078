// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/interleaved/row_split.hpp"

#include <algorithm>
#include <limits>

namespace hakusho::indexer::interleaved {
namespace {

constexpr double cut_without_gap = -2;
constexpr std::size_t longest_row = 100;  // lines; longer ones are not looked at as one of several rows
constexpr std::size_t most_places = 60;   // to cut at: beyond that, gaps alone count
constexpr std::size_t most_rows = 60;     // announced together: no page has so many
constexpr double nothing = -std::numeric_limits<double>::infinity();

struct Place {
  std::size_t line = 0;
  double score = 0;
};

bool may_end_row(const Lattice& lattice, const Lattice::Line& line) {
  return lattice.fragments[static_cast<std::size_t>(line.first_fragment)].ends_sentence;
}

std::vector<Place> places_to_cut(const Lattice& lattice, LineSpan lines, const std::vector<bool>& after_gap,
                                 std::size_t rows) {
  std::vector<Place> places;
  for (std::size_t i = 1; i < after_gap.size(); ++i)
    if (after_gap[i]) places.push_back({lines.first + i, 0});
  if (places.size() + 1 >= rows) return places;
  std::vector<Place> all;
  for (std::size_t i = 1; i < after_gap.size(); ++i) {
    if (after_gap[i])
      all.push_back({lines.first + i, 0});
    else if (may_end_row(lattice, lattice.lines[lines.first + i - 1]))
      all.push_back({lines.first + i, cut_without_gap});
  }
  return all.size() > most_places ? places : all;
}

std::vector<LineSpan> at_every(const std::vector<Place>& places) {
  std::vector<LineSpan> spans;
  for (std::size_t i = 0; i + 1 < places.size(); ++i) spans.push_back({places[i].line, places[i + 1].line});
  return spans;
}

// Where a row from this place may end: at the next place, and at those that are not too far.
std::vector<std::size_t> ends_of_row(const std::vector<Place>& places, std::size_t begin) {
  std::vector<std::size_t> ends;
  for (std::size_t end = begin + 1; end < places.size(); ++end) {
    if (places[end].line - places[begin].line > longest_row && end > begin + 1) break;
    ends.push_back(places[end].line);
  }
  return ends;
}

}  // namespace

std::vector<LineSpan> split_rows(const Lattice& lattice, LineSpan lines, const std::vector<bool>& after_gap,
                                 std::size_t rows, ColumnWidths widths, JoinTable& joins, WorkBudget& work) {
  if (rows <= 1 || lines.last - lines.first < 2) return {lines};
  std::vector<Place> places{{lines.first, 0}};
  for (const Place& place : places_to_cut(lattice, lines, after_gap, rows)) places.push_back(place);
  places.push_back({lines.last, 0});
  rows = std::min(rows, places.size() - 1);
  if (rows > most_rows) return at_every(places);
  // best[k][p]: the lines before place p as k rows.
  std::vector<std::vector<double>> best(rows + 1, std::vector<double>(places.size(), nothing));
  std::vector<std::vector<std::size_t>> from(rows + 1, std::vector<std::size_t>(places.size(), 0));
  best[0][0] = 0;
  for (std::size_t begin = 0; begin + 1 < places.size() && !work.is_spent(); ++begin) {
    const std::vector<std::size_t> ends = ends_of_row(places, begin);
    const std::vector<double> scores = trial_scores(lattice, places[begin].line, ends, widths, joins, work);
    for (std::size_t i = 0; i < ends.size(); ++i) {
      const std::size_t end = begin + 1 + i;
      const double row = scores[i] + places[end].score;
      // Of equal ways the one with the shorter last row.
      for (std::size_t k = 1; k <= rows; ++k) {
        if (best[k - 1][begin] == nothing || best[k - 1][begin] + row < best[k][end]) continue;
        best[k][end] = best[k - 1][begin] + row;
        from[k][end] = begin;
      }
    }
  }
  while (rows > 1 && best[rows].back() == nothing) --rows;
  if (best[rows].back() == nothing) return {lines};
  std::vector<LineSpan> spans(rows);
  std::size_t end = places.size() - 1;
  for (std::size_t k = rows; k > 0; --k) {
    spans[k - 1] = {places[from[k][end]].line, places[end].line};
    end = from[k][end];
  }
  return spans;
}

}  // namespace hakusho::indexer::interleaved
