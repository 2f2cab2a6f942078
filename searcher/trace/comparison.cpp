// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/comparison.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "searcher/trace/link_reasons.hpp"
#include "searcher/trace/wording.hpp"

namespace hakusho::searcher {
namespace {

/// A row of the later report that a row of the earlier one became.
struct Heir {
  std::size_t row = 0;
  double confidence = 1;
};

class Comparer {
 public:
  Comparer(const SeriesLinks& series, std::size_t from, std::size_t to, Analyzer& analyzer)
      : series_(series), from_(from), to_(to), analyzer_(analyzer) {
    for (const RowLink& link : series.links())
      onward_[{link.from_year, link.from}].push_back({link.to, confidence_of(link)});
  }

  MeasureComparison run() {
    MeasureComparison out;
    out.from_year = series_.years()[from_].year;
    out.to_year = series_.years()[to_].year;
    std::map<std::size_t, std::vector<Heir>> heirs;
    std::map<std::size_t, std::vector<std::size_t>> parents;
    for (std::size_t row = 0; row < series_.years()[from_].rows.size(); ++row) {
      heirs[row] = heirs_of(row);
      for (const Heir& heir : heirs[row]) parents[heir.row].push_back(row);
    }
    for (const auto& [row, found] : heirs) add_earlier(row, found, parents, out);
    for (std::size_t row = 0; row < series_.years()[to_].rows.size(); ++row) {
      const std::size_t count = parents.count(row) > 0 ? parents[row].size() : 0;
      if (count == 0) out.measures.push_back(measure(MeasureFate::added, {}, {{row, 1}}));
      if (count > 1) add_merged(row, parents[row], heirs, out);
    }
    std::stable_sort(out.measures.begin(), out.measures.end(),
                     [](const ComparedMeasure& a, const ComparedMeasure& b) { return a.fate < b.fate; });
    return out;
  }

 private:
  std::vector<Heir> heirs_of(std::size_t row) const {
    std::vector<Heir> now = {{row, 1}};
    for (std::size_t year = from_; year < to_; ++year) {
      std::map<std::size_t, double> next;
      for (const Heir& each : now) {
        const auto found = onward_.find({year, each.row});
        if (found == onward_.end()) continue;
        for (const Heir& heir : found->second)
          next[heir.row] = std::max(next[heir.row], std::min(each.confidence, heir.confidence));
      }
      now.clear();
      for (const auto& [heir, confidence] : next) now.push_back({heir, confidence});
    }
    return now;
  }

  // The rows of the earlier report, save those that merged: they come with the row they became.
  void add_earlier(std::size_t row, const std::vector<Heir>& heirs,
                   const std::map<std::size_t, std::vector<std::size_t>>& parents,
                   MeasureComparison& out) const {
    if (heirs.empty()) {
      out.measures.push_back(measure(MeasureFate::dropped, {row}, {}));
    } else if (heirs.size() > 1) {
      out.measures.push_back(measure(MeasureFate::split, {row}, heirs));
    } else if (parents.at(heirs.front().row).size() == 1) {
      ComparedMeasure one = measure(MeasureFate::continued, {row}, heirs);
      one.changes = changes_between(row, heirs.front().row);
      one.fate = fate_of(row, heirs.front().row, one.changes);
      out.measures.push_back(std::move(one));
    }
  }

  void add_merged(std::size_t row, const std::vector<std::size_t>& parents,
                  const std::map<std::size_t, std::vector<Heir>>& heirs, MeasureComparison& out) const {
    double least = 1;
    for (const std::size_t parent : parents)
      for (const Heir& heir : heirs.at(parent))
        if (heir.row == row) least = std::min(least, heir.confidence);
    out.measures.push_back(measure(MeasureFate::merged, parents, {{row, least}}));
  }

  ComparedMeasure measure(MeasureFate fate, const std::vector<std::size_t>& from,
                          const std::vector<Heir>& to) const {
    ComparedMeasure out;
    out.fate = fate;
    for (const std::size_t row : from) out.from.push_back(series_.row({from_, row}).any());
    for (const Heir& heir : to) {
      out.to.push_back(series_.row({to_, heir.row}).any());
      out.confidence = std::min(out.confidence, heir.confidence);
    }
    return out;
  }

  std::vector<WordingChange> changes_between(std::size_t from, std::size_t to) const {
    const CellRole role = shown_column(from, to);
    return wording_changes(series_.text({from_, from}).text(role), series_.text({to_, to}).text(role),
                           series_.renamed(), &analyzer_);
  }

  // The changes are told of the texts that measure() shows.
  CellRole shown_column(std::size_t from, std::size_t to) const {
    const CellRole one = *series_.row({from_, from}).any().passage.cell;
    return one == *series_.row({to_, to}).any().passage.cell ? one : CellRole::plan;
  }

  MeasureFate fate_of(std::size_t from, std::size_t to, const std::vector<WordingChange>& changes) const {
    const MeasureRow& one = series_.row({from_, from});
    const MeasureRow& other = series_.row({to_, to});
    if (!one.ministries.empty() && !other.ministries.empty() &&
        !series_.renamed().same(one.ministries, other.ministries))
      return MeasureFate::handed_over;
    const bool reworded = std::any_of(changes.begin(), changes.end(), [](const WordingChange& change) {
      return change.change != ChangeClass::renamed;
    });
    return reworded ? MeasureFate::changed : MeasureFate::continued;
  }

  const SeriesLinks& series_;
  std::size_t from_, to_;
  Analyzer& analyzer_;
  std::map<RowPlace, std::vector<Heir>> onward_;
};

}  // namespace

MeasureComparison compare_reports(const SeriesLinks& series, std::size_t from, std::size_t to,
                                  Analyzer& analyzer) {
  return Comparer(series, from, to, analyzer).run();
}

}  // namespace hakusho::searcher
