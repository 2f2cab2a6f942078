// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/chart/plot_area.hpp"

#include <algorithm>

namespace hakusho::indexer {
namespace {

// Fewer pieces could be underlines.
constexpr std::size_t fewest_marks = 4;
// In sizes of the numbers: the widest space between two pieces of a chart, and between an axis and the first
// of them.
constexpr float widest_gap = 2.5F;
// Of the length of the axis: what reaches further is a frame or a ground.
constexpr float longest_mark = 1.35F, least_beside = 0.4F;

// From the axis (0) on; along it.
struct Piece {
  float from, to, low, high;
};

struct Reach {
  float first = 1e9F;  // how far from the axis it begins
  float to = 0, low = 1e9F, high = -1e9F;
  std::size_t marks = 0;
};

// The pieces that follow each other without a wide space.
Reach reach_of(std::vector<Piece> pieces, float gap) {
  std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.from < b.from; });
  Reach reach;
  for (const Piece& piece : pieces) {
    if (piece.from > reach.to + gap) break;
    if (reach.marks == 0) reach.first = piece.from;
    reach.to = std::max(reach.to, piece.to);
    reach.low = std::min(reach.low, piece.low);
    reach.high = std::max(reach.high, piece.high);
    ++reach.marks;
  }
  return reach;
}

}  // namespace

std::optional<Rect> plot_area(const ChartAxis& axis, const std::vector<Rect>& marks, float em) {
  const Rect& box = axis.box;
  const float low = axis.upright ? box.y0 : box.x0;
  const float high = axis.upright ? box.y1 : box.x1;
  const float over = 0.6F * axis.pitch, length = high - low;
  std::vector<Piece> behind, before;  // to the right or above; to the left or below
  for (const Rect& mark : marks) {
    const float from = axis.upright ? mark.y0 : mark.x0, to = axis.upright ? mark.y1 : mark.x1;
    if (to - from > longest_mark * length || from < low - over || to > high + over) continue;
    if (axis.upright) {
      if (mark.center_x() > box.center_x())
        behind.push_back({mark.x0 - box.x1, mark.x1 - box.x1, from, to});
      else
        before.push_back({box.x0 - mark.x1, box.x0 - mark.x0, from, to});
    } else if (mark.center_y() < box.center_y()) {
      behind.push_back({box.y0 - mark.y1, box.y0 - mark.y0, from, to});
    } else {
      before.push_back({mark.y0 - box.y1, mark.y1 - box.y1, from, to});
    }
  }
  const float gap = widest_gap * axis.size;
  const Reach forward = reach_of(std::move(behind), gap), backward = reach_of(std::move(before), gap);
  // Of a plot, most of the axis has something beside it.
  const auto is_plot = [&](const Reach& reach) {
    return reach.marks >= fewest_marks && reach.high - reach.low >= least_beside * length &&
           reach.to >= 3 * em;
  };
  if (!is_plot(forward) && !is_plot(backward)) return std::nullopt;
  // The other side may be the chart next to it.
  const bool to_behind = is_plot(forward) && (!is_plot(backward) || forward.first <= backward.first);
  const Reach& reach = to_behind ? forward : backward;
  Rect area = box;
  (axis.upright ? area.y0 : area.x0) = std::min(low, reach.low);
  (axis.upright ? area.y1 : area.x1) = std::max(high, reach.high);
  if (axis.upright && to_behind) area.x1 += reach.to;
  if (axis.upright && !to_behind) area.x0 -= reach.to;
  if (!axis.upright && to_behind) area.y0 -= reach.to;
  if (!axis.upright && !to_behind) area.y1 += reach.to;
  return area;
}

}  // namespace hakusho::indexer
