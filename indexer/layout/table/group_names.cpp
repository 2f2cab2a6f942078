// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/group_names.hpp"

#include <algorithm>

namespace hakusho::indexer {
namespace {

constexpr std::size_t most_lines = 6;  // of a header

// The lines of the header: those of a strip of its own, else those before the second row begins.
std::size_t header_lines(const Band& band, float em) {
  const Strip& first = band.strips.front();
  if (band.strips.size() > 1 && first.rows.size() <= most_lines) return first.rows.size();
  const std::vector<std::size_t> starts = row_starts(first.rows, band.borders, em, first.hint);
  return starts.size() > 1 ? starts[1] : 0;
}

struct Columns {
  std::size_t first = 0, last = 0;
};

Columns columns_of(const TextRun& run, const std::vector<float>& borders) {
  const auto column = [&](float x) {
    return static_cast<std::size_t>(std::upper_bound(borders.begin(), borders.end(), x) - borders.begin());
  };
  return {column(run.box.x0 + 1), column(run.box.x1 - 1)};
}

// Each in a column of its own, at least two of those that the name lies over.
bool are_names_below(const TextRow& row, Columns group, const std::vector<float>& borders) {
  std::size_t below = 0;
  for (const TextRun& run : row.runs) {
    const Columns place = columns_of(run, borders);
    if (place.first != place.last) return false;
    below += place.first >= group.first && place.first <= group.last ? 1 : 0;
  }
  return below >= 2;
}

}  // namespace

std::optional<GroupedHeader> grouped_header(const Band& band, float em) {
  const std::vector<TextRow>& rows = band.strips.front().rows;
  const std::size_t lines = header_lines(band, em);
  if (lines < 2 || lines > most_lines) return std::nullopt;
  GroupedHeader header{0, std::vector<bool>(band.borders.size() + 1, false)};
  for (std::size_t over = 0; over + 1 < lines; ++over)
    for (const TextRun& run : rows[over].runs) {
      const Columns group = columns_of(run, band.borders);
      if (group.first == group.last) continue;
      for (std::size_t below = over + 1; below < lines; ++below) {
        if (!are_names_below(rows[below], group, band.borders)) continue;
        header.y = (run.box.y1 + rows[below].top) / 2;
        for (std::size_t column = group.first; column <= group.last; ++column) header.grouped[column] = true;
        break;
      }
    }
  return header.y > 0 ? std::optional(header) : std::nullopt;
}

}  // namespace hakusho::indexer
