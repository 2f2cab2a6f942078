// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/passage_explanation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <hakusho/error.hpp>

#include "searcher/match/text_judge.hpp"
#include "searcher/query/query_explainer.hpp"
#include "searcher/result/hit_builder.hpp"
#include "searcher/search_run.hpp"
#include "searcher/searcher_state.hpp"

namespace hakusho {

std::string Searcher::explain_passage(const Query& query, const std::string& id, const SearchOptions& options,
                                      Language language) {
  return state_->guarded([&] {
    const std::uint32_t passage = searcher::find_passage(*state_->reader, id);
    if (passage == 0)
      throw Error(ErrorCode::not_found, {"{0}", {id}}, {"there is no such passage"},
                  {"take an id from a search; it changes when the text does"});
    return query.explain(language, !searcher::takes_partial_matches(query, options)) +
           searcher::explain_passage(*state_->reader, state_->analyzer, query, passage, options, language);
  });
}

namespace searcher {
namespace {

class PassageExplanation {
 public:
  PassageExplanation(IndexReader& index, Analyzer& analyzer, const Query& query, std::uint32_t passage,
                     const SearchOptions& options, Language language)
      : index_(index),
        analyzer_(analyzer),
        query_(query),
        options_(options),
        passage_(passage),
        language_(language),
        key_(index.key(passage)),
        run_(index, analyzer, query, options) {}

  std::string text() {
    line(0, {"passage {0}:", {passage_id(index_, passage_)}});
    for (const QueryLeaf& leaf : run_.evaluator().leaves()) tell_leaf(leaf);
    tell_filters(query_.root());
    tell_years();
    const auto place = run_.place_of(passage_);
    if (!place) {
      tell_why_not();
      return std::move(out_);
    }
    line(0, {"it is found, graded {0}, and ranks at {1} before near-identical passages are folded",
             {std::string(name_of(place->passage.grade)), std::to_string(place->rank)}});
    tell_score(place->passage.score);
    return std::move(out_);
  }

 private:
  void line(std::size_t depth, const Message& message) {
    out_.append(2 * depth, ' ');
    out_ += message.text(language_) + '\n';
  }
  static std::string decimal(double value) { return fmt::format("{:.2f}", value); }

  bool holds(std::string_view part) const { return !places_of(part, *key_).empty(); }

  void tell_leaf(const QueryLeaf& leaf) {
    const std::string& word = leaf.node->text;
    if (const std::size_t count = places_of(leaf.key, *key_).size())
      line(1, {"\"{0}\": stands in it, times {1}", {word, std::to_string(count)}});
    else if (std::any_of(leaf.across_cuts.begin(), leaf.across_cuts.end(),
                         [this](const AcrossCut& place) { return place.passage == passage_; }))
      line(1, {"\"{0}\": begins in it and ends in the next passage", {word}});
    else if (!tell_other_form(leaf))
      tell_parts(leaf);
    if (leaf.negative) line(2, "the query excludes it");
  }

  bool tell_other_form(const QueryLeaf& leaf) {
    for (const LeafForm& form : leaf.forms) {
      if (!holds(form.key)) continue;
      line(1, {"\"{0}\": stands in it as {1} ({2})",
               {leaf.node->text, form.key, Message(form.rule).text(language_)}});
      return true;
    }
    return false;
  }

  void tell_parts(const QueryLeaf& leaf) {
    std::string there, missing;
    for (const std::string& part : leaf.parts) {
      std::string& list = says_part(leaf, part, *key_) ? there : missing;
      list += (list.empty() ? "" : ", ") + part;
    }
    if (missing.empty())
      line(1, {"\"{0}\": its parts stand in it: {1}", {leaf.node->text, there}});
    else if (there.empty())
      line(1, {"\"{0}\": does not stand in it", {leaf.node->text}});
    else
      line(1, {"\"{0}\": of its parts {1} stand in it, {2} do not", {leaf.node->text, there, missing}});
  }

  void tell_filters(const QueryNode& node) {
    if (node.kind == NodeKind::filter) {
      std::string what = explain_query(node, false, language_);
      what.pop_back();
      line(1, {run_.evaluator().accepts(node, passage_) ? "{0}: fits" : "{0}: does not fit", {what}});
    }
    for (const QueryNode& child : node.children) tell_filters(child);
  }

  void tell_years() {
    if (!options_.years) return;
    QueryNode filter;
    filter.kind = NodeKind::filter;
    filter.field = FilterField::year;
    filter.first = options_.years->first;
    filter.last = options_.years->last;
    std::string what = explain_query(filter, false, language_);
    what.pop_back();
    line(1, {run_.in_years(passage_) ? "{0}: fits" : "{0}: does not fit", {what}});
  }

  void tell_why_not() {
    SearchOptions any_grade = options_;
    any_grade.strict = false;
    any_grade.worst_grade = MatchGrade::partial;
    const bool asked = options_.strict || options_.worst_grade != MatchGrade::partial;
    const auto place =
        asked ? SearchRun(index_, analyzer_, query_, any_grade).place_of(passage_) : std::nullopt;
    if (place)
      line(0, {"it is not found: its grade would be {0}", {std::string(name_of(place->passage.grade))}});
    else
      line(0, "it is not found");
  }

  void tell_score(double score) {
    const ScoreBreakdown parts = run_.scorer().breakdown(passage_);
    line(0, {"score {0}:", {decimal(score)}});
    for (const ScoreBreakdown::Part& word : parts.words) tell_part("{0}: weight {1}, times {2}: {3}", word);
    for (const ScoreBreakdown::Part& pair : parts.neighbours)
      tell_part("{0} side by side: weight {1}, times {2}: {3}", pair);
    tell_amount("other names, and words inside longer ones: {0}", parts.other_forms);
    tell_amount("headings above: {0}", parts.headings);
    tell_amount("title of the report: {0} points", parts.title);
    if (parts.share != 1) line(1, {"all of it times {0}, for this kind of text", {decimal(parts.share)}});
    if (parts.dated != 1)
      line(1, {"all of it times {0}, for the years that it names", {decimal(parts.dated)}});
  }

  void tell_part(const char* pattern, const ScoreBreakdown::Part& part) {
    line(1, {pattern,
             {std::string(part.text), decimal(part.weight), std::to_string(part.occurrences),
              decimal(part.score)}});
  }
  void tell_amount(const char* pattern, double amount) {
    if (amount >= 0.005) line(1, {pattern, {decimal(amount)}});
  }

  IndexReader& index_;
  Analyzer& analyzer_;
  const Query& query_;
  const SearchOptions& options_;
  const std::uint32_t passage_;
  const Language language_;
  const std::shared_ptr<const std::string> key_;
  SearchRun run_;
  std::string out_;
};

}  // namespace

std::string explain_passage(IndexReader& index, Analyzer& analyzer, const Query& query, std::uint32_t passage,
                            const SearchOptions& options, Language language) {
  return PassageExplanation(index, analyzer, query, passage, options, language).text();
}

}  // namespace searcher
}  // namespace hakusho
