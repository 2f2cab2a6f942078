// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/prose_columns.hpp"

#include <algorithm>
#include <cmath>

#include "indexer/layout/table/row_starts.hpp"

namespace hakusho::indexer {
namespace {

constexpr float indent = 2.3F;  // em a line of prose may begin behind the edge
constexpr float rag = 1.3F;     // em it may end before it

// The place that most rows leave free between two texts.
std::optional<float> most_common_gap(const std::vector<TextRow>& rows, float left, float right, float em) {
  constexpr std::size_t fewest = 6;
  constexpr float longest = 5000;  // points: no page is wider
  if (!(right - left > 0) || right - left > longest) return std::nullopt;
  std::vector<int> changes(static_cast<std::size_t>(right - left) + 3, 0);
  for (const TextRow& row : rows)
    for (std::size_t i = 1; i < row.runs.size(); ++i) {
      const float from = row.runs[i - 1].box.x1, to = row.runs[i].box.x0;
      if (to - from < 0.9F * em) continue;
      ++changes[static_cast<std::size_t>(from - left)];
      --changes[static_cast<std::size_t>(to - left) + 1];
    }
  int open = 0, best = 0;
  std::size_t from = 0, to = 0;
  for (std::size_t x = 0; x < changes.size(); ++x) {
    open += changes[x];
    if (open > best) {
      best = open;
      from = to = x;
    } else if (open == best && to + 1 == x) {
      to = x;
    }
  }
  if (static_cast<std::size_t>(best) < fewest) return std::nullopt;
  return left + static_cast<float>(from + to) / 2;
}

struct Side {
  float left = 1e6F, right = -1e6F;
  int lines = 0, full = 0;
};

Side side_of(const std::vector<TextRow>& rows, float gutter, bool on_right, float em) {
  Side side;
  std::vector<Rect> lines;
  for (const TextRow& row : rows) {
    if (crosses(row, gutter)) continue;
    Rect line{1e6F, row.top, -1e6F, row.bottom};
    for (const TextRun& run : row.runs)
      if ((run.box.center_x() > gutter) == on_right) {
        line.x0 = std::min(line.x0, run.box.x0);
        line.x1 = std::max(line.x1, run.box.x1);
      }
    if (line.x1 < line.x0) continue;
    lines.push_back(line);
    side.left = std::min(side.left, line.x0);
    side.right = std::max(side.right, line.x1);
  }
  side.lines = static_cast<int>(lines.size());
  for (const Rect& line : lines)
    if (line.x0 - side.left <= indent * em && side.right - line.x1 <= rag * em) ++side.full;
  return side;
}

}  // namespace

std::optional<float> prose_gutter(const std::vector<TextRow>& rows, float em) {
  float left = 1e6F, right = -1e6F;
  for (const TextRow& row : rows) {
    left = std::min(left, row.runs.front().box.x0);
    right = std::max(right, row.runs.back().box.x1);
  }
  const auto gutter = most_common_gap(rows, left, right, em);
  if (!gutter) return std::nullopt;
  const Side west = side_of(rows, *gutter, false, em), east = side_of(rows, *gutter, true, em);
  for (const Side& side : {west, east})
    if (side.lines < 6 || side.full * 2 < side.lines || side.right - side.left < 12 * em) return std::nullopt;
  const float difference = std::fabs((west.right - west.left) - (east.right - east.left));
  return difference < 3 * em ? gutter : std::nullopt;
}

bool is_prose(const std::vector<TextRow>& rows, const std::vector<float>& borders, float em) {
  constexpr float narrow = 9;  // em
  constexpr int fewest_lines = 5;
  std::vector<Side> columns(borders.size() + 1);
  const auto column_of = [&](const TextRun& run) {
    const auto at = std::upper_bound(borders.begin(), borders.end(), run.box.center_x()) - borders.begin();
    return static_cast<std::size_t>(at);
  };
  for (const TextRow& row : rows)
    for (const TextRun& run : row.runs) {
      Side& column = columns[column_of(run)];
      column.left = std::min(column.left, run.box.x0);
      column.right = std::max(column.right, run.box.x1);
    }
  for (const TextRow& row : rows)
    for (const TextRun& run : row.runs) {
      Side& column = columns[column_of(run)];
      ++column.lines;
      const float width = column.right - column.left;
      column.full += run.box.width() > 0.8F * width && run.glyphs > 8 ? 1 : 0;
    }
  const auto prose = [&](const Side& column) {
    return column.right - column.left > narrow * em && column.full >= fewest_lines &&
           column.full * 2 >= column.lines;
  };
  return prose(columns.front()) && std::count_if(columns.begin(), columns.end(), prose) >= 2;
}

}  // namespace hakusho::indexer
