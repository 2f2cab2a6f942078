// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/trace_builder.hpp"

#include <algorithm>

#include "searcher/trace/link_reasons.hpp"
#include "searcher/trace/wording.hpp"

namespace hakusho::searcher {
namespace {

class Builder {
 public:
  Builder(const SeriesLinks& series, Analyzer& analyzer) : series_(series), analyzer_(analyzer) {}

  MeasureTrace run(const std::vector<RowPlace>& rows) {
    for (const RowPlace& place : rows) add_steps(place);
    auto link = series_.links().begin();
    for (const RowPlace& place : rows) {
      add_links_within(place);
      // Links are sorted as the rows are.
      for (; link != series_.links().end() && from_of(*link) <= place; ++link)
        if (from_of(*link) == place && firsts_.count(to_of(*link)) > 0) add_links_onward(*link);
    }
    return std::move(trace_);
  }

 private:
  static RowPlace from_of(const RowLink& link) { return {link.from_year, link.from}; }
  static RowPlace to_of(const RowLink& link) { return {link.to_year, link.to}; }

  void add_steps(const RowPlace& place) {
    firsts_[place] = trace_.steps.size();
    for (const auto& cell : series_.row(place).cells)
      if (cell) trace_.steps.push_back(*cell);
  }

  // The step of a column that is there; its text may be a dash.
  std::optional<std::size_t> step_of(const RowPlace& place, CellRole role) const {
    const MeasureRow& row = series_.row(place);
    if (row.cell(role) == nullptr) return std::nullopt;
    std::size_t step = firsts_.at(place);
    for (std::size_t column = 0; column < column_of(role); ++column) step += row.cells[column].has_value();
    return step;
  }

  void add_links_within(const RowPlace& place) {
    const auto plan = step_of(place, CellRole::plan), progress = step_of(place, CellRole::progress),
               next = step_of(place, CellRole::next_plan);
    if (!progress || !series_.text(place).has(CellRole::progress)) return;
    const auto add = [&](const std::optional<std::size_t>& from, const std::optional<std::size_t>& to,
                         LinkType type) {
      if (!from || !to) return;
      const Recovery worst =
          std::max(trace_.steps[*from].passage.recovery, trace_.steps[*to].passage.recovery);
      TraceLink link;
      link.from = *from, link.to = *to, link.type = type;
      link.confidence = worst == Recovery::doubtful ? 0.7 : 0.99;
      link.reasons.push_back({"the same row of the table"});
      if (worst == Recovery::doubtful)
        link.reasons.push_back({"the columns could not be told apart with certainty"});
      trace_.links.push_back(std::move(link));
    };
    add(plan, progress, LinkType::plan_to_progress);
    add(progress, next, LinkType::progress_to_next);
  }

  void add_links_onward(const RowLink& row_link) {
    const RowPlace from = from_of(row_link), to = to_of(row_link);
    TraceLink link;
    link.confidence = confidence_of(row_link);
    link.reasons = reasons_of(series_, row_link);
    // The columns that are compared: plans, and where a report has none what stands in its place.
    CellRole one = CellRole::plan, other = CellRole::plan;
    if (!step_of(from, one) || !step_of(to, other)) one = other = CellRole::next_plan;
    if (!step_of(from, one) || !step_of(to, other)) one = other = CellRole::progress;
    const auto from_step = step_of(from, one), to_step = step_of(to, other);
    if (from_step && to_step) {
      link.from = *from_step, link.to = *to_step;
      if (!row_link.split && !row_link.merged)
        link.changes = wording_changes(series_.text(from).text(one), series_.text(to).text(other),
                                       series_.renamed(), &analyzer_);
      link.type = type_of(row_link, link.changes);
      trace_.links.push_back(link);
    }
    add_next_to_plan(row_link, std::move(link));
  }

  void add_next_to_plan(const RowLink& row_link, TraceLink link) {
    const RowPlace from = from_of(row_link), to = to_of(row_link);
    const auto next = step_of(from, CellRole::next_plan), plan = step_of(to, CellRole::plan);
    if (!next || !plan || !series_.text(from).has(CellRole::next_plan) ||
        !series_.text(to).has(CellRole::plan))
      return;
    const Passage &promise = trace_.steps[*next].passage, &kept = trace_.steps[*plan].passage;
    const bool known = !promise.fiscal_years.empty() && !kept.fiscal_years.empty();
    const bool consecutive = series_.row(from).year + 1 == series_.row(to).year;
    if (known ? promise.fiscal_years != kept.fiscal_years && !consecutive : !consecutive) return;
    link.from = *next, link.to = *plan, link.type = LinkType::next_to_plan;
    link.changes.clear();
    if (!row_link.split && !row_link.merged)
      link.changes = wording_changes(series_.text(from).text(CellRole::next_plan),
                                     series_.text(to).text(CellRole::plan), series_.renamed(), &analyzer_);
    trace_.links.push_back(std::move(link));
  }

  static LinkType type_of(const RowLink& link, const std::vector<WordingChange>& changes) {
    if (link.merged) return LinkType::merged;
    if (link.split) return LinkType::split;
    const bool reworded = std::any_of(changes.begin(), changes.end(), [](const WordingChange& change) {
      return change.change != ChangeClass::renamed;
    });
    return reworded ? LinkType::reworded : LinkType::continues;
  }

  const SeriesLinks& series_;
  Analyzer& analyzer_;
  MeasureTrace trace_;
  std::map<RowPlace, std::size_t> firsts_;  // the first step of each row
};

}  // namespace

MeasureTrace build_trace(const SeriesLinks& series, const std::vector<RowPlace>& rows, Analyzer& analyzer) {
  return Builder(series, analyzer).run(rows);
}

MeasureTrace build_trace(const SeriesLinks& series, Analyzer& analyzer) {
  std::vector<RowPlace> all;
  for (std::size_t year = 0; year < series.years().size(); ++year)
    for (std::size_t row = 0; row < series.years()[year].rows.size(); ++row) all.push_back({year, row});
  return build_trace(series, all, analyzer);
}

}  // namespace hakusho::searcher
