// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <hakusho/analyzer.hpp>
#include <hakusho/error.hpp>
#include <hakusho/searcher.hpp>
#include <map>

#include "searcher/index_reader.hpp"
#include "searcher/match/organisation_names.hpp"
#include "searcher/match/query_evaluator.hpp"
#include "searcher/rank/hit_selection.hpp"
#include "searcher/rank/partial_matches.hpp"
#include "searcher/rank/ranking.hpp"
#include "searcher/result/facet_counter.hpp"
#include "searcher/result/hit_builder.hpp"
#include "searcher/searcher_state.hpp"

namespace hakusho {

using namespace searcher;

namespace {

// Texts read only to make the total exact; more than this many would be felt.
constexpr std::size_t most_texts_for_counting = 100;
constexpr std::size_t most_hits = 10000;

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

bool in_years(const SearchOptions& options, IndexReader& index, std::uint32_t passage) {
  if (!options.years) return true;
  const auto year = index.document(index.columns(passage).document).metadata.year;
  return year && (!options.years->first || *year >= *options.years->first) &&
         (!options.years->last || *year <= *options.years->last);
}

int year_of(IndexReader& index, std::uint32_t passage) {
  return index.document(index.columns(passage).document).metadata.year.value_or(0);
}

// The stages of one search, in order.
class Search {
 public:
  Search(IndexReader& index, Analyzer& analyzer, const Query& query, const SearchOptions& options)
      : index_(index),
        query_(query),
        options_(options),
        evaluator_(index_, analyzer, query,
                   {!options.exact, options.thesaurus && !options.exact, options.succession}),
        scorer_(index_, evaluator_) {
    const bool one_word = is_one_word(query);
    // A sentence is one word to the query language; what it asks for are its words, not the sentence.
    const bool sentence = one_word && evaluator_.leaves().front().runs.size() > 1;
    ranking_options_.grades_first = one_word && !sentence;
    ranking_options_.partial_last = !sentence;
    ranking_options_.worst_grade = options.worst_grade;
    ranking_options_.sort = options.sort;
  }

  SearchResult run() {
    std::vector<Candidate> candidates = evaluator_.candidates();
    std::erase_if(candidates, [&](const Candidate& c) { return !in_years(options_, index_, c.passage); });
    std::vector<RankedPassage> partial;
    if (query_.plain() && !options_.strict && options_.worst_grade == MatchGrade::partial) {
      partial = find_partial_matches(index_, scorer_, candidates);
      std::erase_if(partial, [&](const RankedPassage& p) { return !in_years(options_, index_, p.passage); });
    }
    Ranking ranking(index_, evaluator_, scorer_, ranking_options_);
    ranking.add(candidates);
    ranking.add_partial(partial);
    const std::vector<SelectedHit> selected =
        options_.by_year ? best_of_years(candidates, partial) : select_hits(index_, ranking, options_);
    ranking.settle(options_.exact_total ? SIZE_MAX : most_texts_for_counting);
    SearchResult result;
    result.query_text = query_.text();
    result.query_parsed = query_.parsed();
    result.fingerprint = index_.fingerprint();
    result.total = ranking.total();
    result.organisations = organisation_lines(query_.root(), options_.succession);
    if (options_.facets) result.facets = count_facets(index_, ranking.passages());
    for (const SelectedHit& hit : selected) result.hits.push_back(built(hit, result.hits.size()));
    return result;
  }

 private:
  Hit built(const SelectedHit& selected, std::size_t before) {
    Hit hit = build_hit(index_, evaluator_, selected.best, options_.snippet_length);
    hit.rank = options_.offset + before + 1;
    for (const std::uint32_t twin : selected.similar) hit.similar.push_back(passage_id(index_, twin));
    return hit;
  }

  // One ranking a year; latest year first. Reports without a year have none and are left out.
  std::vector<SelectedHit> best_of_years(const std::vector<Candidate>& candidates,
                                         const std::vector<RankedPassage>& partial) {
    std::map<int, std::pair<std::vector<Candidate>, std::vector<RankedPassage>>, std::greater<>> years;
    for (const Candidate& candidate : candidates)
      years[year_of(index_, candidate.passage)].first.push_back(candidate);
    for (const RankedPassage& item : partial) years[year_of(index_, item.passage)].second.push_back(item);
    years.erase(0);
    std::vector<SelectedHit> hits;
    for (const auto& [year, found] : years) {
      Ranking ranking(index_, evaluator_, scorer_, ranking_options_);
      ranking.add(found.first);
      ranking.add_partial(found.second);
      if (const auto best = ranking.next()) hits.push_back({*best, {}});
    }
    if (options_.sort == SortOrder::year_ascending) std::reverse(hits.begin(), hits.end());
    hits.erase(hits.begin(),
               hits.begin() + static_cast<std::ptrdiff_t>(std::min(options_.offset, hits.size())));
    return hits;
  }

  IndexReader& index_;
  const Query& query_;
  const SearchOptions& options_;
  QueryEvaluator evaluator_;
  Scorer scorer_;
  RankingOptions ranking_options_;
};

void check(const SearchOptions& options) {
  if (options.limit > most_hits)
    throw Error(ErrorCode::invalid_argument, {"-n"},
                {"at most {0} hits can be given at a time", {std::to_string(most_hits)}},
                {"ask for fewer, or page through them with --offset"});
}

}  // namespace

Searcher::Searcher(const std::string& index, const DictionaryOptions& options)
    : state_(std::make_unique<State>(index, options)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

SearchResult Searcher::search(const Query& query, const SearchOptions& options) {
  check(options);
  return state_->guarded([&] { return Search(*state_->reader, state_->analyzer, query, options).run(); });
}

PassageContext Searcher::show(const std::string& id, std::size_t around) {
  return state_->guarded([&] { return show_passage(*state_->reader, id, around); });
}

bool Searcher::reopen() {
  return state_->reopen();
}

const Dictionary& Searcher::dictionary() const {
  return state_->dictionary;
}

}  // namespace hakusho
