// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/progress_check.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "searcher/trace/wording.hpp"

namespace hakusho::searcher {
namespace {

class Checker {
 public:
  Checker(const SeriesLinks& series, const ProgressOptions& options) : series_(series), options_(options) {
    for (const RowLink& link : series.links()) {
      ++children_[{link.from_year, link.from}];
      if (!link.split && !link.merged && says_the_same(link))
        before_[{link.to_year, link.to}] = {link.from_year, link.from};
    }
    for (const auto& [later, earlier] : before_) repeated_.insert(earlier);
  }

  ProgressReport run() {
    for (std::size_t year = 0; year < series_.years().size(); ++year)
      for (std::size_t row = 0; row < series_.years()[year].rows.size(); ++row) check({year, row});
    std::stable_sort(report_.notes.begin(), report_.notes.end(),
                     [](const ProgressNote& a, const ProgressNote& b) { return a.finding < b.finding; });
    return std::move(report_);
  }

 private:
  bool asked_for(int year) const {
    return (!options_.first_year || year >= *options_.first_year) &&
           (!options_.last_year || year <= *options_.last_year);
  }

  bool says_the_same(const RowLink& link) const {
    const ComparisonText& one = series_.text({link.from_year, link.from}).text(CellRole::plan);
    const ComparisonText& other = series_.text({link.to_year, link.to}).text(CellRole::plan);
    if (one.empty() || other.empty()) return false;
    const std::vector<WordingChange> changes = wording_changes(one, other, series_.renamed(), nullptr);
    return std::all_of(changes.begin(), changes.end(),
                       [](const WordingChange& change) { return change.change == ChangeClass::renamed; });
  }

  void note(ProgressFinding finding, const MeasureRow& row, CellRole role) {
    const TraceStep* cell = row.cell(role);
    report_.notes.push_back({finding, {cell == nullptr ? row.any() : *cell}});
  }

  void check(const RowPlace& place) {
    const MeasureRow& row = series_.row(place);
    if (!asked_for(row.year)) return;
    ++report_.measures;
    const RowText& text = series_.text(place);
    const bool plan = text.has(CellRole::plan), progress = text.has(CellRole::progress);
    if (plan && !progress && tells_results(place.year)) note(ProgressFinding::no_result, row, CellRole::plan);
    if (progress && !plan && has_plans(place.year)) note(ProgressFinding::no_plan, row, CellRole::progress);
    if (is_left_open(place)) note(ProgressFinding::no_follow_up, row, CellRole::next_plan);
    check_repetition(place);
  }

  // A report whose tables have no such column at all leaves nothing out.
  bool any_row(std::size_t year, CellRole role) const {
    const auto& texts = series_.features().texts()[year];
    return std::any_of(texts.begin(), texts.end(), [&](const RowText& text) { return text.has(role); });
  }
  bool tells_results(std::size_t year) const { return any_row(year, CellRole::progress); }
  bool has_plans(std::size_t year) const { return any_row(year, CellRole::plan); }

  // Planned for the year of the next report, which is there, and not taken up by it.
  bool is_left_open(const RowPlace& place) const {
    if (place.year + 1 >= series_.years().size() || children_.count(place) > 0) return false;
    if (series_.years()[place.year + 1].year != series_.row(place).year + 1) return false;
    const RowText& text = series_.text(place);
    return text.has(CellRole::next_plan) && !announces_end(text.text(CellRole::next_plan));
  }

  void check_repetition(const RowPlace& place) {
    if (repeated_.count(place) > 0 && asked_for(series_.years()[place.year + 1].year)) return;
    std::vector<RowPlace> chain = {place};
    for (auto found = before_.find(place); found != before_.end(); found = before_.find(chain.back()))
      chain.push_back(found->second);
    if (static_cast<int>(chain.size()) < options_.repeated_years) return;
    ProgressNote note{ProgressFinding::repeated, {}};
    for (auto each = chain.rbegin(); each != chain.rend(); ++each)
      note.steps.push_back(*series_.row(*each).cell(CellRole::plan));
    report_.notes.push_back(std::move(note));
  }

  const SeriesLinks& series_;
  const ProgressOptions& options_;
  std::map<RowPlace, std::size_t> children_;
  std::map<RowPlace, RowPlace> before_;  // the row whose plan a row only repeats
  std::set<RowPlace> repeated_;          // rows that a later one repeats
  ProgressReport report_;
};

}  // namespace

ProgressReport check_progress(const SeriesLinks& series, const ProgressOptions& options) {
  return Checker(series, options).run();
}

}  // namespace hakusho::searcher
