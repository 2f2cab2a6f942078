// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf_helper/mark_collector.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::pdf_helper {
namespace {

using indexer::Rect;
using indexer::Rule;

// A bar of more than this is an area: it shades a row or a tab, and separates nothing.
constexpr float thickest_rule = 2.5f;
// The same for strokes, which say how thick they are meant to be.
constexpr double thickest_stroke = 4;
// Hand-placed lines are up to this far off the straight.
constexpr double askew = 0.75;
// The frame of a box drawn as one area with a hole.
constexpr float thickest_frame = 6;
// Dashes are no longer than this, and stand no further apart than three times their length.
constexpr float longest_dash = 6, widest_dash_gap = 8;
// A shape that leaves out more of its surrounding rectangle is a drawing, not the ground of a cell.
constexpr double least_filled = 0.85;
// Straight shapes have few points, rectangles with round corners four curves more.
constexpr std::size_t most_straight_points = 12, most_points = 24;
// Beyond this nothing is on paper (200 inches is the largest sheet of the format).
constexpr double farthest = 20'000;
// What is shorter once dashes are put together is a dot or a corner.
constexpr float shortest_rule = 2;
// How far back the ground of a white line is looked for: it is drawn shortly before its lines.
constexpr std::size_t grounds_looked_at = 512;

bool sound(Point p) {
  return std::abs(p.x) < farthest && std::abs(p.y) < farthest;
}

bool sound(const SubPath& path) {
  return std::all_of(path.points.begin(), path.points.end(), [](Point p) { return sound(p); });
}

Rect bounds(const SubPath& path) {
  Rect box{1e9f, 1e9f, -1e9f, -1e9f};
  for (const Point& p : path.points) {
    box.x0 = std::min(box.x0, static_cast<float>(p.x));
    box.y0 = std::min(box.y0, static_cast<float>(p.y));
    box.x1 = std::max(box.x1, static_cast<float>(p.x));
    box.y1 = std::max(box.y1, static_cast<float>(p.y));
  }
  return box;
}

Rect common(const Rect& a, const Rect& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

double enclosed(const SubPath& path) {
  double twice = 0;
  for (std::size_t i = 0; i < path.points.size(); ++i) {
    const Point &a = path.points[i], &b = path.points[(i + 1) % path.points.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

bool straight(const SubPath& path) {
  return std::none_of(path.curved.begin(), path.curved.end(), [](bool curved) { return curved; });
}

bool is_rectangle(const SubPath& path) {
  if (path.points.size() < 4 || path.points.size() > 6 || !straight(path)) return false;
  const Rect box = bounds(path);
  return enclosed(path) > 0.98 * box.width() * box.height();
}

bool is_thin(const Rect& box) {
  const float less = std::min(box.width(), box.height()), more = std::max(box.width(), box.height());
  return less <= thickest_rule && more >= 2 && more > 2 * less;
}

Rect middle_line(const Rect& box) {
  if (box.width() >= box.height()) return {box.x0, box.center_y(), box.x1, box.center_y()};
  return {box.center_x(), box.y0, box.center_x(), box.y1};
}

bool is_frame(const std::vector<SubPath>& path) {
  if (path.size() != 2 || !sound(path[0]) || !sound(path[1]) || !is_rectangle(path[0]) ||
      !is_rectangle(path[1]))
    return false;
  Rect outer = bounds(path[0]), inner = bounds(path[1]);
  if (outer.width() < inner.width()) std::swap(outer, inner);
  const float sides[] = {inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1};
  return std::all_of(std::begin(sides), std::end(sides),
                     [](float side) { return side >= 0 && side <= thickest_frame; });
}

float length(const Rect& line) {
  return std::max(line.width(), line.height());
}

// `before` and the next piece as one line, when both are dashes or dots of a row.
std::optional<Rule> joined_dashes(const Rule& before, const Rect& piece) {
  const Rect& row = before.line;
  if (length(piece) > longest_dash || (length(row) > longest_dash && !before.dashed)) return std::nullopt;
  const float widest = std::min(widest_dash_gap, 3 * std::max(length(piece), 1.2f) + 0.5f);
  const auto dot_or = [](bool fits, const Rect& line) { return fits || length(line) <= thickest_rule; };
  const float right = std::max(piece.x0 - row.x1, row.x0 - piece.x1);
  const float down = std::max(piece.y0 - row.y1, row.y0 - piece.y1);
  const bool level = std::abs(piece.center_y() - row.center_y()) < 0.3f && right > -0.5f && right <= widest &&
                     dot_or(piece.y0 == piece.y1, piece) && dot_or(row.y0 == row.y1, row);
  const bool upright = std::abs(piece.center_x() - row.center_x()) < 0.3f && down > -0.5f && down <= widest &&
                       dot_or(piece.x0 == piece.x1, piece) && dot_or(row.x0 == row.x1, row);
  if (level == upright) return std::nullopt;
  Rule whole = before;
  if (level) {
    whole.line = {std::min(row.x0, piece.x0), row.center_y(), std::max(row.x1, piece.x1), row.center_y()};
    whole.dashed = right > 0.3f;
  } else {
    whole.line = {row.center_x(), std::min(row.y0, piece.y0), row.center_x(), std::max(row.y1, piece.y1)};
    whole.dashed = down > 0.3f;
  }
  return whole;
}

}  // namespace

void MarkCollector::stroke(const std::vector<SubPath>& path, const Paint& paint) {
  for (const SubPath& part : path) {
    const std::size_t count = part.points.size();
    const auto curved = [&](std::size_t i) { return i < part.curved.size() && part.curved[i]; };
    for (std::size_t i = 1; i < count; ++i)
      if (!curved(i)) segment(part.points[i - 1], part.points[i], paint);
    if (part.closed && count > 2 && !curved(count - 1))
      segment(part.points[count - 1], part.points[0], paint);
  }
}

void MarkCollector::segment(Point from, Point to, const Paint& paint) {
  if (!sound(from) || !sound(to)) return;
  const double across = std::abs(to.x - from.x), down = std::abs(to.y - from.y);
  const bool level = across >= down;
  if (std::min(across, down) >= askew) return;
  Rect line{static_cast<float>(std::min(from.x, to.x)), static_cast<float>(std::min(from.y, to.y)),
            static_cast<float>(std::max(from.x, to.x)), static_cast<float>(std::max(from.y, to.y))};
  if (paint.width > thickest_stroke) {
    const float half = static_cast<float>(std::min(paint.width, farthest) / 2);
    if (level) line.y0 -= half, line.y1 += half;
    if (!level) line.x0 -= half, line.x1 += half;
    return area(line, paint, Rule::Kind::stroke);
  }
  rule(middle_line(line), paint, Rule::Kind::stroke);
}

void MarkCollector::fill(const std::vector<SubPath>& path, const Paint& paint) {
  // The outer edge of a frame is given once more by the inner one; one of them is enough.
  if (is_frame(path)) return edges(bounds(path[0]), paint);
  for (const SubPath& part : path) {
    if (part.points.size() < 2 || part.points.size() > most_points || !sound(part)) continue;
    const Rect box = bounds(part);
    if (std::min(box.width(), box.height()) <= thickest_rule) {
      if (part.points.size() <= most_straight_points && straight(part))
        area(box, paint, Rule::Kind::thin_fill);
    } else if (enclosed(part) >= least_filled * box.width() * box.height()) {
      area(box, paint, Rule::Kind::thin_fill);
    }
  }
}

void MarkCollector::edges(const Rect& box, const Paint& paint) {
  rule({box.x0, box.y0, box.x1, box.y0}, paint, Rule::Kind::thin_fill);
  rule({box.x1, box.y0, box.x1, box.y1}, paint, Rule::Kind::thin_fill);
  rule({box.x0, box.y1, box.x1, box.y1}, paint, Rule::Kind::thin_fill);
  rule({box.x0, box.y0, box.x0, box.y1}, paint, Rule::Kind::thin_fill);
}

void MarkCollector::shade(const Rect& box) {
  area(box, {.clip = {0, 0, page_.width, page_.height}}, Rule::Kind::thin_fill);
}

void MarkCollector::image(const Rect& box, const Rect& clip) {
  const Rect seen = common(box, clip);
  if (!(seen.x0 <= seen.x1 && seen.y0 <= seen.y1)) return;
  if (std::min(seen.width(), seen.height()) <= thickest_rule)
    return area(seen, {.clip = clip}, Rule::Kind::thin_fill);
  if (page_.images.size() < pdf_protocol::most_page_images) page_.images.push_back(seen);
}

void MarkCollector::area(const Rect& box, const Paint& paint, Rule::Kind kind) {
  const Rect seen = common(box, paint.clip);
  if (!(seen.x0 <= seen.x1 && seen.y0 <= seen.y1)) return;
  if (std::max(seen.width(), seen.height()) <= thickest_rule || is_thin(seen))
    return rule(middle_line(seen), paint, kind);
  // The ground of the whole page says nothing.
  const bool whole_page = seen.width() > 0.95f * page_.width && seen.height() > 0.95f * page_.height;
  const bool speck = std::min(seen.width(), seen.height()) <= thickest_rule;
  if (!paint.white && !whole_page && !speck && page_.fills.size() < pdf_protocol::most_page_fills)
    page_.fills.push_back(seen);
}

void MarkCollector::rule(Rect line, const Paint& paint, Rule::Kind kind) {
  // A line on the very edge of what is visible is seen by half.
  constexpr float edge = 1;
  const bool level = line.y0 == line.y1;
  const Rect& clip = paint.clip;
  const float place = level ? line.y0 : line.x0;
  if (level ? place < clip.y0 - edge || place > clip.y1 + edge
            : place < clip.x0 - edge || place > clip.x1 + edge)
    return;
  float& from = level ? line.x0 : line.y0;
  float& to = level ? line.x1 : line.y1;
  from = std::max(from, level ? clip.x0 : clip.y0);
  to = std::min(to, level ? clip.x1 : clip.y1);
  if (!(from <= to)) return;
  // White on white is not seen; on a shaded ground it parts cells.
  if (paint.white && !on_dark({line.center_x(), line.center_y()})) return;
  if (!page_.rules.empty()) {
    Rule& before = page_.rules.back();
    if (const auto row = joined_dashes(before, line)) {
      before = {row->line, before.kind, before.dashed || row->dashed};
      return;
    }
  }
  if (page_.rules.size() < pdf_protocol::most_page_rules) page_.rules.push_back({line, kind, paint.dashed});
}

bool MarkCollector::on_dark(Point place) const {
  const auto holds = [&](const Rect& ground) {
    return place.x >= ground.x0 && place.x <= ground.x1 && place.y >= ground.y0 && place.y <= ground.y1;
  };
  const std::size_t looked_at = std::min(page_.fills.size(), grounds_looked_at);
  return std::any_of(page_.fills.end() - static_cast<std::ptrdiff_t>(looked_at), page_.fills.end(), holds);
}

void MarkCollector::finish() {
  std::erase_if(page_.rules, [](const Rule& rule) {
    return std::max(rule.line.width(), rule.line.height()) < shortest_rule;
  });
}

}  // namespace hakusho::pdf_helper
