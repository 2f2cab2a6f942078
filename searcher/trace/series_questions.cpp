// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/searcher_state.hpp"
#include "searcher/trace/comparison.hpp"
#include "searcher/trace/progress_check.hpp"
#include "searcher/trace/row_collector.hpp"
#include "searcher/trace/series_choice.hpp"

namespace hakusho {

using namespace searcher;

namespace {

std::size_t place_of_year(const SeriesLinks& series, int year, const std::string& name) {
  std::string known;
  for (std::size_t place = 0; place < series.years().size(); ++place) {
    if (series.years()[place].year == year) return place;
    known += (known.empty() ? "" : ", ") + std::to_string(series.years()[place].year);
  }
  throw Error(ErrorCode::not_found, {"{0}", {std::to_string(year)}},
              {"{0} has no report of this year with measures", {name}}, {"there are: {0}", {known}});
}

}  // namespace

MeasureComparison Searcher::compare(int from_year, int to_year, const TraceOptions& options) {
  if (from_year >= to_year)
    throw Error(ErrorCode::invalid_argument, {"{0}", {std::to_string(to_year)}},
                {"the second year must be later than the first"});
  return state_->answered([&] {
    const std::string name = chosen_series(*state_->reader, options.series);
    const SeriesLinks series(collect_rows(*state_->reader, name));
    MeasureComparison comparison = compare_reports(series, place_of_year(series, from_year, name),
                                                   place_of_year(series, to_year, name), state_->analyzer);
    comparison.series = name;
    return comparison;
  });
}

ProgressReport Searcher::progress(const ProgressOptions& options) {
  return state_->answered([&] {
    const std::string name = chosen_series(*state_->reader, options.series);
    ProgressReport report = check_progress(SeriesLinks(collect_rows(*state_->reader, name)), options);
    report.series = name;
    return report;
  });
}

}  // namespace hakusho
