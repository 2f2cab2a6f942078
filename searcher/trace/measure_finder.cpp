// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/measure_finder.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

namespace hakusho::searcher {
namespace {

std::unordered_map<std::string_view, RowPlace> rows_by_passage(const SeriesLinks& series) {
  std::unordered_map<std::string_view, RowPlace> places;
  for (std::size_t year = 0; year < series.years().size(); ++year)
    for (std::size_t row = 0; row < series.years()[year].rows.size(); ++row)
      for (const auto& cell : series.years()[year].rows[row].cells)
        if (cell)
          for (const std::string& id : cell->parts) places.try_emplace(id, RowPlace{year, row});
  return places;
}

/// The hits of one measure.
struct Found {
  RowPlace best;
  double best_score = 0;
  std::map<std::size_t, double> years;  // the best score of each
  double worth() const {
    double sum = 0;
    for (const auto& [year, score] : years) sum += score;
    return sum;
  }
};

}  // namespace

std::vector<RowPlace> measures_of_hits(const SeriesLinks& series, const std::vector<Hit>& hits) {
  const auto places = rows_by_passage(series);
  std::map<RowPlace, Found> measures;  // by the first row of each
  std::optional<MatchGrade> grade;
  for (const Hit& hit : hits) {
    const auto place = places.find(hit.passage.id);
    if (place == places.end()) continue;
    // Whole words decide where there are any: a measure with 東京都 is none of 京都.
    if (!grade) grade = hit.grade;
    if (hit.grade > *grade) continue;
    Found& found = measures[series.measure_of(place->second).front()];
    if (hit.score > found.best_score) found.best_score = hit.score, found.best = place->second;
    double& year = found.years[place->second.year];
    year = std::max(year, hit.score);
  }
  std::vector<Found> sorted;
  for (const auto& [first, found] : measures) sorted.push_back(found);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Found& a, const Found& b) { return a.worth() > b.worth(); });
  std::vector<RowPlace> out;
  for (const Found& found : sorted) out.push_back(found.best);
  return out;
}

}  // namespace hakusho::searcher
