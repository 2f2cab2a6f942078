// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "searcher/trace/renamed_bodies.hpp"
#include "searcher/trace/row_features.hpp"
#include "searcher/trace/row_match.hpp"

namespace hakusho::searcher {

/// A row by its places in the lists of years and of rows.
struct RowPlace {
  std::size_t year = 0, row = 0;
  auto operator<=>(const RowPlace&) const = default;
};

/// All measures of a series and what becomes of them, report by report.
class SeriesLinks {
 public:
  explicit SeriesLinks(std::vector<YearOfRows> years);

  const std::vector<YearOfRows>& years() const { return years_; }
  const MeasureRow& row(const RowPlace& place) const { return years_[place.year].rows[place.row]; }
  const RowText& text(const RowPlace& place) const { return features_.texts()[place.year][place.row]; }
  const RowFeatures& features() const { return features_; }
  const RenamedBodies& renamed() const { return renamed_; }
  /// By report and place in it.
  const std::vector<RowLink>& links() const { return links_; }

  /// The measure that a row belongs to: the rows it came from and those it became, sorted. Other parts of a
  /// measure that was split, and what merged with it, belong to it; what became of those apart does not.
  std::vector<RowPlace> measure_of(const RowPlace& place) const;
  std::vector<RowPlace> parents_of(const RowPlace& place) const;
  std::vector<RowPlace> children_of(const RowPlace& place) const;

 private:
  std::vector<YearOfRows> years_;
  RowFeatures features_;
  std::vector<RowLink> links_;
  RenamedBodies renamed_;
};

}  // namespace hakusho::searcher
