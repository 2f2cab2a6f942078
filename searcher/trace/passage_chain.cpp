// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trace/passage_chain.hpp"

#include <algorithm>

#include "searcher/trace/link_reasons.hpp"
#include "searcher/trace/row_collector.hpp"
#include "searcher/trace/wording.hpp"

namespace hakusho::searcher {
namespace {

// How much likeness to the neighbouring years counts beside the score (that of the best hit of a year is 1).
constexpr double likeness_worth = 1.0;
// Two passages of one subject are at least this sure to belong together; the rest is how like they are.
constexpr double least_confidence = 0.3;
// Below this likeness the texts have no common wording whose changes could be told.
constexpr double comparable = 0.5;

std::vector<YearOfRows> as_rows(const std::vector<YearOfHits>& years) {
  std::vector<YearOfRows> out;
  for (const YearOfHits& year : years) {
    YearOfRows rows{year.year, {}};
    for (const Hit& hit : year.hits) {
      MeasureRow row;
      row.year = year.year;
      row.section_number = section_number_of(hit.passage.section);
      row.cells[column_of(CellRole::plan)] = TraceStep{hit.passage, {hit.passage.id}, row.section_number};
      rows.rows.push_back(std::move(row));
    }
    out.push_back(std::move(rows));
  }
  return out;
}

class Chain {
 public:
  Chain(const std::vector<YearOfHits>& years, Analyzer& analyzer)
      : years_(years), rows_(as_rows(years)), features_(rows_), analyzer_(analyzer) {}

  MeasureTrace run() {
    MeasureTrace trace;
    trace.of_rows = false;
    const std::vector<std::size_t> path = best_path();
    for (std::size_t year = 0; year < path.size(); ++year) {
      trace.steps.push_back(rows_[year].rows[path[year]].any());
      if (year > 0) trace.links.push_back(link_of(year, path[year - 1], path[year]));
    }
    return trace;
  }

 private:
  double like(std::size_t year, std::size_t before, std::size_t now) const {
    const auto& one = features_.texts()[year - 1][before];
    const auto& other = features_.texts()[year][now];
    return features_.overlap(one.set(CellRole::plan), other.set(CellRole::plan)).mean();
  }

  std::vector<std::size_t> best_path() const {
    std::vector<std::vector<double>> sums(years_.size());
    std::vector<std::vector<std::size_t>> before(years_.size());
    for (std::size_t year = 0; year < years_.size(); ++year) {
      const std::vector<Hit>& hits = years_[year].hits;
      const double best = std::max(hits.front().score, 1e-9);
      for (std::size_t now = 0; now < hits.size(); ++now) {
        double most = 0;
        std::size_t from = 0;
        for (std::size_t then = 0; year > 0 && then < sums[year - 1].size(); ++then) {
          const double sum = sums[year - 1][then] + likeness_worth * like(year, then, now);
          if (sum > most) most = sum, from = then;
        }
        sums[year].push_back(most + hits[now].score / best);
        before[year].push_back(from);
      }
    }
    std::vector<std::size_t> path(years_.size());
    for (std::size_t year = years_.size(); year-- > 0;) {
      const bool last = year + 1 == years_.size();
      path[year] = last ? static_cast<std::size_t>(std::max_element(sums[year].begin(), sums[year].end()) -
                                                   sums[year].begin())
                        : before[year + 1][path[year + 1]];
    }
    return path;
  }

  TraceLink link_of(std::size_t year, std::size_t before, std::size_t now) const {
    const ComparisonText& one = features_.texts()[year - 1][before].text(CellRole::plan);
    const ComparisonText& other = features_.texts()[year][now].text(CellRole::plan);
    TraceLink link;
    link.from = year - 1, link.to = year;
    const double likeness = like(year, before, now);
    link.confidence = least_confidence + (0.99 - least_confidence) * likeness;
    link.type = one.body() == other.body() ? LinkType::continues : LinkType::reworded;
    link.reasons.push_back({"both passages answer the query"});
    link.reasons.push_back({"the passages share {0}% of their distinctive wording",
                            {std::to_string(static_cast<int>(100 * likeness + 0.5))}});
    std::string words;
    for (const std::string& word : shared_words(features_, other, one, 3))
      words += (words.empty() ? "" : "、") + word;
    if (!words.empty()) link.reasons.push_back({"both speak of {0}", {words}});
    if (likeness >= comparable) link.changes = wording_changes(one, other, RenamedBodies(), &analyzer_);
    return link;
  }

  const std::vector<YearOfHits>& years_;
  std::vector<YearOfRows> rows_;
  RowFeatures features_;
  Analyzer& analyzer_;
};

}  // namespace

MeasureTrace chain_of(const std::vector<YearOfHits>& years, Analyzer& analyzer) {
  return Chain(years, analyzer).run();
}

}  // namespace hakusho::searcher
