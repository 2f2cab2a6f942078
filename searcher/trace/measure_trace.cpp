// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>

#include "searcher/searcher_state.hpp"
#include "searcher/trace/address.hpp"
#include "searcher/trace/measure_finder.hpp"
#include "searcher/trace/passage_chain.hpp"
#include "searcher/trace/row_collector.hpp"
#include "searcher/trace/series_choice.hpp"
#include "searcher/trace/series_names.hpp"
#include "searcher/trace/trace_builder.hpp"

namespace hakusho {

using namespace searcher;

namespace {

constexpr std::size_t most_hits = 200, hits_of_a_year = 6, best_hits = 10;
constexpr std::size_t most_others = 5;

bool in_measure(const Hit& hit) {
  return hit.passage.cell && *hit.passage.cell != CellRole::other;
}

SearchOptions trace_search(std::size_t limit) {
  SearchOptions options;
  options.limit = limit;
  options.fold_similar = false;
  options.strict = true;
  options.worst_grade = MatchGrade::substring;
  return options;
}

// The rows at an address; of several series or years the latest.
std::optional<RowPlace> row_at(const SeriesLinks& series, const Address& address) {
  for (std::size_t year = series.years().size(); year-- > 0;)
    for (std::size_t row = 0; row < series.years()[year].rows.size(); ++row)
      if (stands_at(series.row({year, row}), address)) return RowPlace{year, row};
  return std::nullopt;
}

MeasureTrace trace_of(const SeriesLinks& series, const RowPlace& place, Analyzer& analyzer) {
  return build_trace(series, series.measure_of(place), analyzer);
}

// The series asked for, or that of the best hit that `wanted` takes.
template <class Wanted>
std::string series_of_hits(const SeriesNames& names, const std::vector<Hit>& hits, const std::string& asked,
                           Wanted wanted) {
  if (!asked.empty()) return asked;
  for (const Hit& hit : hits)
    if (wanted(hit) && hit.passage.document.metadata.year) return names.of(hit.passage.document);
  return {};
}

}  // namespace

MeasureTrace Searcher::trace(const std::string& query, const TraceOptions& options) {
  MeasureTrace trace = state_->answered([&] {
    if (!options.series.empty()) demand_series(*state_->reader, options.series);
    const auto address = address_in(query);
    return address ? trace_address(*address, options) : trace_query(query, options);
  });
  trace.query = query;
  return trace;
}

MeasureTrace Searcher::trace_address(const searcher::Address& address, const TraceOptions& options) {
  IndexReader& index = *state_->reader;
  MeasureTrace trace;
  const std::vector<std::string> names =
      options.series.empty() ? SeriesNames(index).all() : std::vector<std::string>{options.series};
  for (const std::string& name : names) {
    const SeriesLinks series(collect_rows(index, name));
    const auto place = row_at(series, address);
    if (!place) continue;
    if (trace.steps.empty()) {
      trace = trace_of(series, *place, state_->analyzer);
      trace.series = name;
    } else {
      trace.others.push_back(name + " " + address_of(series.row(*place)));
    }
  }
  return trace;
}

MeasureTrace Searcher::trace_query(const std::string& text, const TraceOptions& options) {
  const Query query = Query::parse(text);
  const SeriesNames names(*state_->reader);
  std::vector<Hit> hits = search(query, trace_search(most_hits)).hits;
  const auto in_series = [&](const Hit& hit) {
    return options.series.empty() || names.of(hit.passage.document) == options.series;
  };
  std::erase_if(hits, [&](const Hit& hit) { return !in_series(hit); });
  const auto end = hits.begin() + static_cast<std::ptrdiff_t>(std::min(best_hits, hits.size()));
  // A measure that is only brushed must not stand before passages that hold the words themselves.
  if (std::none_of(hits.begin(), end,
                   [&](const Hit& hit) { return in_measure(hit) && hit.grade == hits.front().grade; }))
    return trace_passages(query, hits, options);
  const std::string name = series_of_hits(names, hits, options.series, in_measure);
  const SeriesLinks series(collect_rows(*state_->reader, name));
  const std::vector<RowPlace> measures = measures_of_hits(series, hits);
  if (measures.empty()) return trace_passages(query, hits, options);
  MeasureTrace trace = trace_of(series, measures.front(), state_->analyzer);
  trace.series = name;
  for (std::size_t i = 1; i < std::min(measures.size(), most_others + 1); ++i)
    trace.others.push_back(address_of(series.row(measures[i])));
  return trace;
}

MeasureTrace Searcher::trace_passages(const Query& query, const std::vector<Hit>& hits,
                                      const TraceOptions& options) {
  const SeriesNames names(*state_->reader);
  const std::string name = series_of_hits(names, hits, options.series, [](const Hit&) { return true; });
  std::vector<YearOfHits> years;
  if (!hits.empty()) {
    for (const int year : years_of_series(*state_->reader, name)) {
      SearchOptions of_year = trace_search(most_hits);
      of_year.years = YearRange{year, year};
      YearOfHits found{year, {}};
      for (Hit& hit : search(query, of_year).hits) {
        if (found.hits.size() == hits_of_a_year) break;
        if (names.of(hit.passage.document) == name) found.hits.push_back(std::move(hit));
      }
      if (!found.hits.empty()) years.push_back(std::move(found));
    }
  }
  MeasureTrace trace = chain_of(years, state_->analyzer);
  trace.series = name;
  return trace;
}

MeasureTrace Searcher::trace_series(const std::string& series) {
  return state_->answered([&] {
    IndexReader& index = *state_->reader;
    const std::string name = chosen_series(index, series);
    MeasureTrace trace = build_trace(SeriesLinks(collect_rows(index, name)), state_->analyzer);
    trace.series = name;
    return trace;
  });
}

}  // namespace hakusho
