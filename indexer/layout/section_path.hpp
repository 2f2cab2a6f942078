// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <string>
#include <vector>

#include "indexer/layout/line_classifier.hpp"

namespace hakusho::indexer {

/// Which family of numbers stands above which in this document. Where ① runs from 1 between （1） and （2）,
/// it is below them; where nothing is seen, the usual order holds.
class HeadingOrder {
 public:
  explicit HeadingOrder(const std::vector<Piece>& pieces);
  bool is_above(MarkerFamily a, MarkerFamily b) const;

 private:
  // Element [a][b]: how often b began anew between two successive headings of a.
  std::array<std::array<int, marker_family_count>, marker_family_count> inside_{};
};

/// The headings that a line stands under.
class SectionPath {
 public:
  explicit SectionPath(const HeadingOrder& order) : order_(order) {}

  /// A heading: what it closes goes, itself comes.
  void enter(const Piece& heading);
  /// Text under the heading: a heading without a number (はじめに) is then over at the next numbered one.
  void text_follows() { opening_has_text_ = true; }
  const std::vector<std::string>& names() const { return names_; }

 private:
  const HeadingOrder& order_;
  std::vector<MarkerFamily> families_;
  std::vector<std::string> names_;
  bool opening_has_text_ = false;
  int opening_depth_ = -1;
};

}  // namespace hakusho::indexer
