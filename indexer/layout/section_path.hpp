// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/layout/line_classifier.hpp"

namespace hakusho::indexer {

/// A family of numbers at one of the two depths it may be used for.
struct HeadingRank {
  MarkerFamily family = MarkerFamily::none;
  bool reused = false;
  bool operator==(const HeadingRank&) const = default;
};

/// Which family of numbers stands above which in this document. Where ① runs from 1 between （1） and （2）,
/// it is below them; where nothing is seen, the usual order holds.
class HeadingOrder {
 public:
  explicit HeadingOrder(const std::vector<Piece>& pieces);
  bool is_above(HeadingRank a, HeadingRank b) const;

 private:
  static constexpr std::size_t ranks = 2 * marker_family_count;
  // Element [a][b]: how often b began anew between two successive headings of a.
  std::array<std::array<int, ranks>, ranks> inside_{};
};

/// The headings that a line stands under. Where 第1節 comes again with another title, the chapter that
/// already had one is over, though the line of the next chapter was lost: no chapter is better than the wrong
/// one.
class SectionPath {
 public:
  explicit SectionPath(const HeadingOrder& order) : order_(order) {}

  /// A heading: what it closes goes, itself comes.
  void enter(const Piece& heading);
  /// Text under the heading: a heading without a number (はじめに) is then over at the next numbered one.
  void text_follows() { opening_has_text_ = true; }
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::size_t outer_end(int outer) const;
  std::size_t first_closed_by(const Piece& heading) const;
  void enter_back_matter(const Piece& heading);
  void move_to_part(std::string_view part);
  void close_from(std::size_t keep);
  bool begins_anew(const Piece& unit) const;
  void leave_lost_unit(MarkerFamily family);
  void count(const Piece& unit);

  static constexpr std::size_t unit_families = static_cast<std::size_t>(MarkerFamily::moku) + 1;
  /// The parts, chapters, sections … of the unit above them.
  struct Counted {
    std::map<int, std::string> titles;
    int last = 0;
  };

  const HeadingOrder& order_;
  std::vector<HeadingRank> ranks_;
  std::vector<std::string> names_;
  std::array<Counted, unit_families> counted_;
  std::size_t floor_ = 0;  // what stays: the heading of the back matter
  bool opening_has_text_ = false;
  int opening_depth_ = -1;
};

}  // namespace hakusho::indexer
