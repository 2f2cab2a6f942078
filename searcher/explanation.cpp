// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <hakusho/error.hpp>
#include <set>
#include <vector>

#include "searcher/match/filters.hpp"
#include "searcher/match/organisation_names.hpp"
#include "searcher/match/query_evaluator.hpp"
#include "searcher/match/text_judge.hpp"
#include "searcher/query/query_explainer.hpp"
#include "searcher/search_run.hpp"
#include "searcher/searcher_state.hpp"

namespace hakusho {

std::string Searcher::explain(const Query& query, const SearchOptions& options, Language language) {
  return query.explain(language, !searcher::takes_partial_matches(query, options)) + state_->guarded([&] {
    return searcher::explain_in_index(*state_->reader, state_->analyzer, query, options, language);
  });
}

namespace searcher {
namespace {

// Texts read to see whether a word that may stand somewhere does.
constexpr std::size_t most_texts = 200;

// Passages that count, by how they match a word.
struct LeafCounts {
  std::size_t whole = 0;       // it is one of their words
  std::size_t adjoining = 0;   // at most: words side by side may make it
  std::size_t inside = 0;      // a longer word holds it
  std::size_t straddling = 0;  // at most: it may begin or end inside a word
  std::size_t parts = 0;       // they hold all its parts

  bool nothing_possible() const { return whole + adjoining + inside + straddling + parts == 0; }
  bool something_sure() const { return whole + inside + parts != 0; }
};

class Explanation {
 public:
  Explanation(IndexReader& index, Analyzer& analyzer, const Query& query, const SearchOptions& options,
              Language language)
      : index_(index),
        query_(query),
        options_(options),
        language_(language),
        evaluator_(index, analyzer, query.root(),
                   {!options.exact, options.thesaurus && !options.exact, options.succession}) {}

  std::string text() {
    line(0, {"in the index, of {0} passages:", {number(index_.survey().living_passages())}});
    for (const QueryLeaf& leaf : evaluator_.leaves()) tell_leaf(leaf);
    tell_filters();
    tell_years();
    tell_whole();
    return std::move(out_);
  }

 private:
  static std::string number(std::size_t value) { return std::to_string(value); }

  void line(std::size_t depth, const Message& message) {
    out_.append(2 * depth, ' ');
    out_ += message.text(language_) + '\n';
  }
  void count_line(const char* what, std::size_t count) {
    if (count != 0) line(2, {what, {number(count)}});
  }

  LeafCounts counts_of(const QueryLeaf& leaf) {
    LeafCounts counts;
    for (const LeafMatch& match : leaf.matches) {
      if (!index_.columns(match.passage).counts()) continue;
      if (match.sure == MatchGrade::word) ++counts.whole;
      if (match.sure == MatchGrade::scattered) ++counts.parts;
      if (match.sure == MatchGrade::substring) ++counts.inside;
      if (match.best == MatchGrade::word && match.sure != MatchGrade::word) ++counts.adjoining;
      if (match.best == MatchGrade::substring && !match.sure) ++counts.straddling;
    }
    return counts;
  }

  void tell_leaf(const QueryLeaf& leaf) {
    line(1, {"\"{0}\": looked for as {1}, weight {2}",
             {leaf.node->text, leaf.key, fmt::format("{:.2f}", leaf.weight)}});
    if (leaf.parts.size() > 1) line(2, {"its parts: {0}", {parts_of(leaf)}});
    for (const LeafForm& form : leaf.forms)
      line(2, {"also as {0} ({1})", {form.key, Message(form.rule).text(language_)}});
    const LeafCounts counts = counts_of(leaf);
    count_line("as one word: {0}", counts.whole);
    count_line("as several words side by side: at most {0}", counts.adjoining);
    count_line("inside longer words: {0}", counts.inside);
    count_line("begun or ended inside a word: at most {0}", counts.straddling);
    count_line("with all its parts: {0}", counts.parts);
    if (counts.something_sure() || (!counts.nothing_possible() && stands_somewhere(leaf))) return;
    line(2, "in no passage");
    if (!leaf.negative) missing_.push_back(leaf.node->text);
  }

  // "サイバー (12), 演習 (7)": each with the passages that have it as a word.
  std::string parts_of(const QueryLeaf& leaf) {
    std::string parts;
    for (const std::string& part : leaf.parts) {
      const LeafPart* other = leaf.other_part(part);
      const auto list = other && other->is_joined ? other->list : index_.postings(part);
      const auto counts = [this](std::uint32_t passage) { return index_.columns(passage).counts(); };
      const auto holding = std::count_if(list->passages.begin(), list->passages.end(), counts);
      parts += fmt::format("{}{} ({})", parts.empty() ? "" : ", ", part, holding);
    }
    return parts;
  }

  // Looks at the texts that decide; where they are too many it is taken for granted.
  bool stands_somewhere(const QueryLeaf& leaf) {
    std::size_t read = 0;
    for (const LeafMatch& match : leaf.matches) {
      if (!index_.columns(match.passage).counts()) continue;
      if (++read > most_texts || grade_in_text(leaf, match, *index_.key(match.passage))) return true;
    }
    return false;
  }

  void tell_filters() {
    std::vector<const QueryNode*> filters;
    collect_filters(query_.root(), false, filters);
    FilterJudge judge(index_, filters, options_.succession);
    for (const QueryNode* filter : filters) {
      std::size_t accepted = 0;
      for (std::uint32_t passage = 1; passage <= index_.last_passage(); ++passage)
        if (index_.columns(passage).counts() && judge.accepts(*filter, passage)) ++accepted;
      std::string what = explain_query(*filter, false, language_);
      what.pop_back();
      line(1, {"{0}: in {1}", {what, number(accepted)}});
      if (const auto read_as = organisation_line(*filter, options_.succession))
        line(2, {"read as {0}", {text_of(*read_as)}});
      if (accepted == 0 && !negative_filters_.contains(filter)) unfitting_.push_back(std::move(what));
    }
  }

  void collect_filters(const QueryNode& node, bool negative, std::vector<const QueryNode*>& filters) {
    if (node.kind == NodeKind::filter) filters.push_back(&node);
    if (node.kind == NodeKind::filter && negative) negative_filters_.insert(&node);
    for (const QueryNode& child : node.children)
      collect_filters(child, negative != (node.kind == NodeKind::not_of), filters);
  }

  bool in_years(std::uint32_t passage) {
    if (!options_.years) return true;
    const auto year = index_.document(index_.columns(passage).document).metadata.year;
    return year && (!options_.years->first || *year >= *options_.years->first) &&
           (!options_.years->last || *year <= *options_.years->last);
  }

  void tell_years() {
    if (!options_.years) return;
    std::size_t accepted = 0;
    for (std::uint32_t passage = 1; passage <= index_.last_passage(); ++passage)
      if (index_.columns(passage).counts() && in_years(passage)) ++accepted;
    line(1, {"of the years asked for: {0}", {number(accepted)}});
    no_year_fits_ = accepted == 0;
  }

  void tell_whole() {
    std::vector<Candidate> candidates = evaluator_.candidates();
    std::erase_if(candidates, [this](const Candidate& candidate) { return !in_years(candidate.passage); });
    const bool sure = std::all_of(candidates.begin(), candidates.end(), [](const auto& c) { return c.sure; });
    line(0, {sure ? "all of the query: {0}" : "all of the query: at most {0}", {number(candidates.size())}});
    for (const std::string& word : missing_) line(0, {"no passage holds \"{0}\"", {word}});
    for (const std::string& filter : unfitting_) line(0, {"no passage fits \"{0}\"", {filter}});
    if (no_year_fits_) line(0, "no passage is of the years asked for");
    const bool each_somewhere = missing_.empty() && unfitting_.empty() && !no_year_fits_;
    if (candidates.empty() && each_somewhere) line(0, "each of it stands somewhere, but not together");
  }

  IndexReader& index_;
  const Query& query_;
  const SearchOptions& options_;
  const Language language_;
  QueryEvaluator evaluator_;
  std::vector<std::string> missing_;
  std::set<const QueryNode*> negative_filters_;
  std::vector<std::string> unfitting_;
  bool no_year_fits_ = false;
  std::string out_;
};

}  // namespace

std::string explain_in_index(IndexReader& index, Analyzer& analyzer, const Query& query,
                             const SearchOptions& options, Language language) {
  return Explanation(index, analyzer, query, options, language).text();
}

}  // namespace searcher
}  // namespace hakusho
