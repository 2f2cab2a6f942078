// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/search_run.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "searcher/match/organisation_names.hpp"
#include "searcher/match/scope.hpp"
#include "searcher/rank/partial_matches.hpp"
#include "searcher/result/facet_counter.hpp"
#include "searcher/result/hit_builder.hpp"

namespace hakusho::searcher {
namespace {

// Texts read only to make the total exact; more than this many would be felt.
constexpr std::size_t most_texts_for_counting = 100;

bool is_one_word(const Query& query) {
  if (!query.plain()) return false;
  std::size_t words = 0;
  const auto count = [&](const auto& self, const QueryNode& node) -> void {
    if (node.kind == NodeKind::word) ++words;
    for (const QueryNode& child : node.children) self(self, child);
  };
  count(count, query.root());
  return words == 1;
}

}  // namespace

bool takes_partial_matches(const Query& query, const SearchOptions& options) {
  return query.plain() && !options.strict && options.worst_grade == MatchGrade::partial &&
         options.scope == SearchScope::passage;
}

SearchRun::SearchRun(IndexReader& index, Analyzer& analyzer, const Query& query, const SearchOptions& options)
    : index_(index),
      query_(query),
      options_(options),
      evaluator_(index_, analyzer, query.root(),
                 {!options.exact, options.thesaurus && !options.exact, options.succession}),
      scorer_(index_, evaluator_) {
  const bool one_word = is_one_word(query);
  // A sentence is one word to the query language; what it asks for are its words, not the sentence.
  const bool sentence = one_word && evaluator_.leaves().front().runs.size() > 1;
  ranking_options_.grades_first = one_word && !sentence;
  ranking_options_.whole_first = sentence;
  ranking_options_.partial_last = !sentence && options.scope == SearchScope::passage;
  ranking_options_.partial_too = takes_partial_matches(query, options);
  ranking_options_.worst_grade = options.worst_grade;
  ranking_options_.sort = options.sort;
}

SearchResult SearchRun::result() {
  const Found found = find();
  Ranking ranking = ranking_of(found);
  const std::vector<SelectedHit> selected =
      options_.by_year ? best_of_years(found) : select_hits(index_, ranking, options_);
  ranking.settle(options_.exact_total ? SIZE_MAX : most_texts_for_counting);
  SearchResult result;
  result.query_text = query_.text();
  result.query_parsed = query_.parsed();
  result.total = ranking.total();
  result.organisations = organisation_lines(query_.root(), options_.succession);
  if (options_.facets) result.facets = count_facets(index_, ranking.passages());
  for (const SelectedHit& hit : selected) result.hits.push_back(built(hit, result.hits.size()));
  return result;
}

SearchRun::Found SearchRun::find() {
  if (options_.scope != SearchScope::passage) return {{}, find_in_scope()};
  Found found{evaluator_.candidates(), {}};
  std::erase_if(found.candidates, [this](const Candidate& c) { return !in_years(c.passage); });
  if (takes_partial_matches(query_, options_)) {
    found.some = find_partial_matches(index_, scorer_, found.candidates);
    std::erase_if(found.some, [this](const RankedPassage& p) {
      return !in_years(p.passage) || !passes_fields(p.passage);
    });
  }
  return found;
}

// A plain query is one word or field, or a row of them: what lacks some of its words still has to be where it
// was asked for.
bool SearchRun::passes_fields(std::uint32_t passage) {
  const QueryNode& root = evaluator_.root();
  return std::all_of(root.children.begin(), root.children.end(), [&](const QueryNode& part) {
    return part.kind != NodeKind::filter || evaluator_.accepts(part, passage);
  });
}

std::vector<RankedPassage> SearchRun::find_in_scope() {
  std::vector<RankedPassage> found;
  for (const std::uint32_t passage : passages_in_scope(index_, evaluator_, options_.scope)) {
    if (!in_years(passage)) continue;
    RankedPassage item;
    item.passage = passage;
    item.grade = evaluator_.grade_of_some(passage);
    item.score = scorer_.at_most(passage);
    item.scored = !scorer_.needs_text(passage);
    item.decided = item.member = true;
    found.push_back(item);
  }
  return found;
}

Ranking SearchRun::ranking_of(const Found& found) {
  Ranking ranking(index_, evaluator_, scorer_, ranking_options_);
  ranking.add(found.candidates);
  ranking.add(found.some);
  return ranking;
}

std::optional<SearchRun::Place> SearchRun::place_of(std::uint32_t passage) {
  Ranking ranking = ranking_of(find());
  for (std::size_t rank = 1;; ++rank) {
    const auto next = ranking.next();
    if (!next) return std::nullopt;
    if (next->passage == passage) return Place{rank, *next};
  }
}

bool SearchRun::in_years(std::uint32_t passage) {
  if (!options_.years) return true;
  const auto year = index_.document(index_.survey().document(passage)).metadata.year;
  return year && (!options_.years->first || *year >= *options_.years->first) &&
         (!options_.years->last || *year <= *options_.years->last);
}

int SearchRun::year_of(std::uint32_t passage) {
  return index_.document(index_.survey().document(passage)).metadata.year.value_or(0);
}

Hit SearchRun::built(const SelectedHit& selected, std::size_t before) {
  Hit hit = build_hit(index_, evaluator_, selected.best, options_.snippet_length);
  hit.rank = options_.offset + before + 1;
  for (const std::uint32_t twin : selected.similar) hit.similar.push_back(passage_id(index_, twin));
  return hit;
}

// One ranking a year; latest year first. Reports without a year have none and are left out.
std::vector<SelectedHit> SearchRun::best_of_years(const Found& found) {
  std::map<int, Found, std::greater<>> years;
  for (const Candidate& candidate : found.candidates)
    years[year_of(candidate.passage)].candidates.push_back(candidate);
  for (const RankedPassage& item : found.some) years[year_of(item.passage)].some.push_back(item);
  years.erase(0);
  std::vector<SelectedHit> hits;
  for (const auto& [year, of_year] : years)
    if (const auto best = ranking_of(of_year).next()) hits.push_back({*best, {}});
  if (options_.sort == SortOrder::year_ascending) std::reverse(hits.begin(), hits.end());
  hits.erase(hits.begin(),
             hits.begin() + static_cast<std::ptrdiff_t>(std::min(options_.offset, hits.size())));
  return hits;
}

}  // namespace hakusho::searcher
