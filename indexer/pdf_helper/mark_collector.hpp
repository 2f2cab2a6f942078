// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/extract/page.hpp"

namespace hakusho::pdf_helper {

struct Point {
  double x = 0, y = 0;
};

/// Points of a path in the coordinates of the page. Curves are given by their control points.
struct SubPath {
  std::vector<Point> points;
  std::vector<bool> curved;  ///< the point belongs to a curve; may be shorter than `points`
  bool closed = false;
};

/// How a path is painted.
struct Paint {
  bool white = false;
  bool dashed = false;
  double width = 0;    ///< of a stroke, in points
  indexer::Rect clip;  ///< nothing is visible outside
};

/// Sorts what is drawn on a page into lines, areas and pictures.
class MarkCollector {
 public:
  explicit MarkCollector(indexer::Page& page) : page_(page) {}

  void stroke(const std::vector<SubPath>& path, const Paint& paint);
  void fill(const std::vector<SubPath>& path, const Paint& paint);
  /// An area whose colour is a pattern or a gradation.
  void shade(const indexer::Rect& area);
  void image(const indexer::Rect& area, const indexer::Rect& clip);
  /// When all is drawn: drops what has turned out to be no line.
  void finish();

 private:
  void segment(Point from, Point to, const Paint& paint);
  void edges(const indexer::Rect& box, const Paint& paint);
  void area(const indexer::Rect& box, const Paint& paint, indexer::Rule::Kind kind);
  void rule(indexer::Rect line, const Paint& paint, indexer::Rule::Kind kind);
  bool on_dark(Point place) const;

  indexer::Page& page_;
};

}  // namespace hakusho::pdf_helper
