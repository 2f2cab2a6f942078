// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <hakusho/error.hpp>
#include <hakusho/trend.hpp>
#include <map>
#include <set>
#include <utility>

#include "dict/normalizer.hpp"
#include "dict/spelling.hpp"
#include "searcher/match/occurrences.hpp"
#include "searcher/match/organisation_names.hpp"
#include "searcher/result/hit_builder.hpp"
#include "searcher/searcher_state.hpp"

namespace hakusho {
namespace {

using namespace searcher;

// What there is of a year to count in.
struct YearTexts {
  std::set<std::uint64_t> reports;
  std::uint64_t characters = 0;
};

class TrendReader {
 public:
  TrendReader(IndexReader& index, Analyzer& analyzer, const TrendOptions& options)
      : index_(index), analyzer_(analyzer), options_(options) {}

  Trend read(const std::vector<std::string>& terms) {
    measure_years();
    Trend trend;
    trend.reports_without_year = without_year_.size();
    for (const std::string& term : terms) trend.lines.push_back(line_of(term));
    return trend;
  }

 private:
  void measure_years() {
    for (std::uint32_t passage = 1; passage <= index_.last_passage(); ++passage) {
      const dict::PassageColumns row = index_.columns(passage);
      if (!row.counts()) continue;
      const dict::DocumentEntry& document = index_.document(row.document);
      if (!document.metadata.year) {
        without_year_.insert(document.id);
      } else if (in_span(*document.metadata.year)) {
        YearTexts& year = years_[*document.metadata.year];
        year.reports.insert(document.id);
        year.characters += row.characters;
      }
    }
  }

  bool in_span(int year) const {
    const auto& span = options_.years;
    return !span || ((!span->first || year >= *span->first) && (!span->last || year <= *span->last));
  }

  // Every year from the first report to the last: one without a report is shown too, and shown to be such.
  std::vector<TrendPoint> empty_points() const {
    std::vector<TrendPoint> points;
    if (years_.empty()) return points;
    for (int year = years_.begin()->first; year <= years_.rbegin()->first; ++year) {
      TrendPoint point;
      point.year = year;
      if (const auto texts = years_.find(year); texts != years_.end()) {
        point.reports = texts->second.reports.size();
        point.characters = texts->second.characters;
      }
      points.push_back(std::move(point));
    }
    return points;
  }

  // The keys that are counted for a term, its own first.
  std::vector<std::string> keys_of(const std::string& term, TrendLine& line) {
    std::vector<std::string> keys = {dict::matching_key(term)};
    if (keys.front().empty())
      throw Error(ErrorCode::bad_query, {"the query"}, {"nothing is left of this word after normalising"},
                  {"give a word that can be seen"});
    const auto add = [&](std::string key) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
    };
    if (!options_.exact)
      for (dict::Spelling& spelling : dict::spellings_of(keys.front(), word_ends(keys.front())))
        add(std::move(spelling.key));
    if (options_.succession && !options_.exact) {
      OrganisationLine bodies{term, line_of_organisation(term)};
      for (std::string& key : keys_of_organisation(term, true)) add(std::move(key));
      if (bodies.line.size() > 1) line.organisation = std::move(bodies);
    }
    return keys;
  }

  std::vector<std::size_t> word_ends(const std::string& key) {
    std::vector<std::size_t> ends;
    for (const Token& token : analyzer_.analyze(key)) ends.push_back(token.end);
    return ends;
  }

  TrendLine line_of(const std::string& term) {
    TrendLine line;
    line.term = term;
    line.points = empty_points();
    const std::vector<std::string> keys = keys_of(term, line);
    std::vector<std::size_t> of_key(keys.size(), 0);
    std::map<int, std::vector<std::uint32_t>> of_year;
    for (const Occurrences& found : find_occurrences(index_, keys)) {
      const auto year = index_.document(index_.columns(found.passage).document).metadata.year;
      if (!year || !in_span(*year)) continue;
      TrendPoint& point = line.points[static_cast<std::size_t>(*year - line.points.front().year)];
      point.count += found.all;
      ++point.passages;
      of_year[*year].push_back(found.passage);
      line.total += found.all;
      for (std::size_t k = 0; k < keys.size(); ++k) of_key[k] += found.of_key[k];
    }
    add_forms(keys, of_key, line);
    for (TrendPoint& point : line.points) point.ids = first_of(of_year[point.year]);
    for (const TrendPoint& point : line.points) {
      if (point.count == 0) continue;
      if (!line.first_year) line.first_year = point.year;
      line.last_year = point.year;
    }
    return line;
  }

  // By document and position, however the passages are numbered.
  std::vector<std::string> first_of(std::vector<std::uint32_t>& passages) {
    const auto place = [this](std::uint32_t passage) {
      const dict::PassageColumns row = index_.columns(passage);
      return std::pair(index_.document(row.document).id, row.position);
    };
    const auto end =
        passages.begin() + static_cast<std::ptrdiff_t>(std::min(options_.passages, passages.size()));
    std::partial_sort(passages.begin(), end, passages.end(),
                      [&](std::uint32_t a, std::uint32_t b) { return place(a) < place(b); });
    std::vector<std::string> ids;
    for (auto passage = passages.begin(); passage != end; ++passage)
      ids.push_back(passage_id(index_, *passage));
    return ids;
  }

  // The term's own form in any case, the others where they stand somewhere.
  static void add_forms(const std::vector<std::string>& keys, const std::vector<std::size_t>& counts,
                        TrendLine& line) {
    for (std::size_t k = 0; k < keys.size(); ++k)
      if (k == 0 || counts[k] > 0) line.forms.emplace_back(keys[k], counts[k]);
    std::stable_sort(line.forms.begin(), line.forms.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
  }

  IndexReader& index_;
  Analyzer& analyzer_;
  const TrendOptions& options_;
  std::map<int, YearTexts> years_;
  std::set<std::uint64_t> without_year_;
};

}  // namespace

Trend Searcher::trend(const std::vector<std::string>& terms, const TrendOptions& options) {
  return state_->answered(
      [&] { return TrendReader(*state_->reader, state_->analyzer, options).read(terms); });
}

}  // namespace hakusho
