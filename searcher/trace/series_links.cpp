// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/series_links.hpp"

#include <algorithm>
#include <iterator>
#include <set>

namespace hakusho::searcher {

SeriesLinks::SeriesLinks(std::vector<YearOfRows> years) : years_(std::move(years)), features_(years_) {
  for (std::size_t year = 0; year + 1 < years_.size(); ++year) {
    std::vector<RowLink> found = match_rows(features_, years_, year, year + 1);
    std::sort(found.begin(), found.end(), [](const RowLink& a, const RowLink& b) {
      return std::pair(a.from, a.to) < std::pair(b.from, b.to);
    });
    std::move(found.begin(), found.end(), std::back_inserter(links_));
  }
  renamed_ = RenamedBodies(years_, links_);
}

std::vector<RowPlace> SeriesLinks::parents_of(const RowPlace& place) const {
  std::vector<RowPlace> found;
  for (const RowLink& link : links_)
    if (RowPlace{link.to_year, link.to} == place) found.push_back({link.from_year, link.from});
  return found;
}

std::vector<RowPlace> SeriesLinks::children_of(const RowPlace& place) const {
  std::vector<RowPlace> found;
  for (const RowLink& link : links_)
    if (RowPlace{link.from_year, link.from} == place) found.push_back({link.to_year, link.to});
  return found;
}

std::vector<RowPlace> SeriesLinks::measure_of(const RowPlace& place) const {
  std::set<RowPlace> measure = {place};
  const auto walk = [&](const auto& self, const RowPlace& from, bool back) -> void {
    for (const RowPlace& next : back ? parents_of(from) : children_of(from))
      if (measure.insert(next).second) self(self, next, back);
  };
  walk(walk, place, true);
  walk(walk, place, false);
  return {measure.begin(), measure.end()};
}

}  // namespace hakusho::searcher
