// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/table/strip_lines.hpp"

#include <algorithm>
#include <cmath>

namespace hakusho::indexer {
namespace {

constexpr float same_extent = 8;
constexpr float same_edge = 3;
constexpr float same_height = 4;         // a rule along the edge of a filled area
constexpr std::size_t most_lines = 800;  // of a page; more are a drawing

struct Line {
  float y = 0, left = 0, right = 0;
  bool filled = false;  // the top of a filled area
  bool edge = false;    // drawn by an area only
};

// Rules at one height with the gaps between columns closed.
std::vector<Line> whole_lines(const std::vector<Segment>& horizontal, float em) {
  constexpr float height = 1.5F;
  std::vector<Segment> segments = horizontal;
  std::sort(segments.begin(), segments.end(), [](const Segment& a, const Segment& b) { return a.at < b.at; });
  std::vector<Line> lines;
  for (auto begin = segments.begin(); begin != segments.end();) {
    auto end = begin;
    while (end != segments.end() && end->at - begin->at <= height) ++end;
    std::sort(begin, end, [](const Segment& a, const Segment& b) { return a.from < b.from; });
    for (auto piece = begin; piece != end; ++piece) {
      const bool goes_on = piece != begin && piece->from - lines.back().right <= em;
      if (goes_on)
        lines.back().right = std::max(lines.back().right, piece->to);
      else
        lines.push_back({piece->at, piece->from, piece->to, false, false});
    }
    begin = end;
  }
  return lines;
}

constexpr float fill_height = 2;  // by which the edges of areas of one row may differ

bool is_near(float a, float b) {
  return std::fabs(a - b) <= fill_height;
}

// A header of two rows: the areas below a name over several columns are drawn up to its top,
// so that the header is one row, parted where the columns are.
void join_grouped_fills(std::vector<Rect>& fills) {
  constexpr std::size_t most_fills = 300;
  if (fills.size() > most_fills) return;
  std::vector<bool> gone(fills.size(), false);
  for (std::size_t upper = 0; upper < fills.size(); ++upper) {
    const Rect name = fills[upper];
    std::vector<Rect*> below;
    for (Rect& fill : fills)
      if (is_near(fill.y0, name.y1) && fill.x0 >= name.x0 - fill_height && fill.x1 <= name.x1 + fill_height)
        below.push_back(&fill);
    if (below.size() < 2) continue;
    const bool header = std::any_of(fills.begin(), fills.end(), [&](const Rect& beside) {
      return is_near(beside.y0, name.y0) && is_near(beside.y1, below.front()->y1);
    });
    if (!header) continue;
    for (Rect* fill : below) fill->y0 = name.y0;
    gone[upper] = true;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < fills.size(); ++i)
    if (!gone[i]) fills[kept++] = fills[i];
  fills.resize(kept);
}

std::vector<FilledRow> filled_rows(std::vector<Rect> fills, float em) {
  constexpr float height = fill_height;
  std::erase_if(fills, [em](const Rect& fill) {
    return !is_finite(fill) || fill.width() < 1.5F * em || fill.height() < 0.9F * em;
  });
  if (fills.size() > 4 * most_lines) return {};
  join_grouped_fills(fills);
  std::sort(fills.begin(), fills.end(),
            [](const Rect& a, const Rect& b) { return a.y0 != b.y0 ? a.y0 < b.y0 : a.x0 < b.x0; });
  std::vector<FilledRow> rows;
  for (const Rect& fill : fills) {
    FilledRow* row = nullptr;
    for (std::size_t back = 1; back <= std::min<std::size_t>(rows.size(), 3) && row == nullptr; ++back) {
      FilledRow& candidate = rows[rows.size() - back];
      if (std::fabs(candidate.box.y0 - fill.y0) <= height &&
          std::fabs(candidate.box.y1 - fill.y1) <= height && fill.x0 - candidate.box.x1 <= 0.5F * em &&
          fill.x0 > candidate.box.x0)
        row = &candidate;
    }
    if (row == nullptr) {
      rows.push_back({fill, {}});
      continue;
    }
    if (fill.x0 >= row->box.x1 - height) row->edges.push_back((fill.x0 + row->box.x1) / 2);
    row->box.x1 = std::max(row->box.x1, fill.x1);
  }
  return rows;
}

void add_line(LineStack& stack, const Line& line) {
  if (!stack.ys.empty() && line.y - stack.ys.back() <= same_height) {
    stack.filled_below.back() = stack.filled_below.back() || line.filled;
    stack.shaded = stack.shaded && line.edge;
    return;
  }
  stack.ys.push_back(line.y);
  stack.filled_below.push_back(line.filled);
  stack.shaded = stack.shaded && line.edge;
}

bool matches(const LineStack& stack, float left, float right) {
  return std::fabs(stack.left - left) <= same_extent && std::fabs(stack.right - right) <= same_extent;
}

}  // namespace

std::vector<LineStack> line_stacks(const std::vector<Segment>& horizontal, const std::vector<Rect>& fills,
                                   float em) {
  constexpr float shortest = 5;  // em
  std::vector<Line> lines = whole_lines(horizontal, em);
  const std::vector<FilledRow> filled = filled_rows(fills, em);
  for (const FilledRow& row : filled) {
    lines.push_back({row.box.y0, row.box.x0, row.box.x1, true, true});
    lines.push_back({row.box.y1, row.box.x0, row.box.x1, false, true});
  }
  std::erase_if(lines, [&](const Line& line) { return line.right - line.left < shortest * em; });
  if (lines.size() > most_lines) return {};
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.y < b.y; });
  std::vector<LineStack> stacks;
  for (const Line& line : lines) {
    auto stack = std::find_if(stacks.begin(), stacks.end(),
                              [&](const LineStack& other) { return matches(other, line.left, line.right); });
    if (stack == stacks.end()) {
      stacks.push_back({line.left, line.right, {}, {}, {}, true});
      stack = stacks.end() - 1;
    }
    add_line(*stack, line);
  }
  for (LineStack& stack : stacks)
    for (const FilledRow& row : filled)
      if (matches(stack, row.box.x0, row.box.x1) && !row.edges.empty()) stack.filled.push_back(row);
  std::erase_if(stacks, [](const LineStack& stack) { return stack.ys.size() < 2; });
  return stacks;
}

std::vector<float> common_edges(const LineStack& stack, float top, float bottom) {
  std::vector<float> edges;
  std::size_t rows = 0;
  for (const FilledRow& row : stack.filled)
    if (row.box.center_y() > top && row.box.center_y() < bottom) {
      ++rows;
      edges.insert(edges.end(), row.edges.begin(), row.edges.end());
    }
  std::sort(edges.begin(), edges.end());
  std::vector<float> common;
  for (std::size_t begin = 0; begin < edges.size();) {
    std::size_t end = begin;
    while (end < edges.size() && edges[end] - edges[begin] <= same_edge) ++end;
    if ((end - begin) * 2 > rows) common.push_back(edges[begin]);
    begin = end;
  }
  return common;
}

bool is_parted_otherwise(const LineStack& stack, float top, float bottom, const std::vector<float>& edges) {
  for (const FilledRow& row : stack.filled) {
    if (row.box.center_y() <= top || row.box.center_y() >= bottom) continue;
    const auto known = std::count_if(row.edges.begin(), row.edges.end(), [&](float edge) {
      return std::any_of(edges.begin(), edges.end(),
                         [edge](float other) { return std::fabs(edge - other) <= same_edge; });
    });
    if (static_cast<std::size_t>(known) * 2 < std::min(row.edges.size(), edges.size())) return true;
  }
  return false;
}

}  // namespace hakusho::indexer
