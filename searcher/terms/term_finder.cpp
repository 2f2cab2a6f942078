// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cmath>
#include <hakusho/error.hpp>
#include <hakusho/terms.hpp>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "dict/normalizer.hpp"
#include "searcher/match/occurrences.hpp"
#include "searcher/result/hit_builder.hpp"
#include "searcher/searcher_state.hpp"
#include "searcher/terms/compound_text.hpp"

namespace hakusho {
namespace {

using namespace searcher;

constexpr int year_unknown = 9999;  // after every other: an unknown year makes no term old

// A compound that stands alone somewhere.
struct Candidate {
  std::size_t words = 0;
  std::size_t alone = 0;   // occurrences of its own
  std::size_t nested = 0;  // in longer candidates
  std::size_t longer = 0;  // candidates that hold it
  int first_year = year_unknown;

  std::size_t count() const { return alone + nested; }
  double c_value() const {
    const double in_longer = longer == 0 ? 0 : static_cast<double>(nested) / static_cast<double>(longer);
    return std::log2(static_cast<double>(words)) * (static_cast<double>(count()) - in_longer);
  }
};

class TermFinder {
 public:
  TermFinder(IndexReader& index, Analyzer& analyzer, const TermOptions& options)
      : index_(index), analyzer_(analyzer), options_(options) {}

  TermList find() {
    collect_runs();
    collect_candidates();
    nest();
    TermList list;
    for (const auto& [term, candidate] : in_order()) {
      if (list.terms.size() == options_.limit) break;
      if (auto made = term_of(*term, *candidate)) list.terms.push_back(std::move(*made));
    }
    return list;
  }

 private:
  struct Run {
    std::size_t count = 0;
    int first_year = year_unknown;
  };

  bool looked_at(const dict::PassageColumns& row) {
    // The heads of tables are repeated, not used.
    if (!row.counts() || row.block_kind() == BlockKind::table_head) return false;
    const dict::DocumentEntry& document = index_.document(row.document);
    if (options_.document && dict::document_id_text(document.id) != *options_.document) return false;
    return !options_.new_in || document.metadata.year == options_.new_in;
  }

  void collect_runs() {
    bool any = false;
    for (std::uint32_t passage = 1; passage <= index_.last_passage(); ++passage) {
      const dict::PassageColumns row = index_.columns(passage);
      if (!looked_at(row)) continue;
      any = true;
      const int year = index_.document(row.document).metadata.year.value_or(year_unknown);
      for_each_run(*index_.key(passage), [&](std::string_view text) {
        Run& run = runs_[std::string(text)];
        ++run.count;
        run.first_year = std::min(run.first_year, year);
      });
    }
    if (options_.document && !any)
      throw Error(ErrorCode::not_found, {"{0}", {*options_.document}}, {"there is no such document"},
                  {"take the id from a search with --json"});
  }

  void collect_candidates() {
    for (const auto& [text, run] : runs_) {
      for (std::vector<std::string>& words : compounds_in(text, analyzer_)) {
        std::string term;
        for (const std::string& word : words) term += word;
        Candidate& candidate = candidates_[term];
        candidate.alone += run.count;
        candidate.first_year = std::min(candidate.first_year, run.first_year);
        keep_cut(std::move(term), std::move(words));
      }
    }
    runs_.clear();
    for (const auto& [term, words] : words_) candidates_.at(term).words = words.size();
  }

  // What stands beside a compound may change where it is cut. Of several ways that with the fewest words
  // counts, whichever comes first.
  void keep_cut(std::string term, std::vector<std::string> words) {
    const auto [known, fresh] = words_.try_emplace(std::move(term), words);
    if (!fresh && std::pair(words.size(), words) < std::pair(known->second.size(), known->second))
      known->second = std::move(words);
  }

  // Counts each candidate in the longer ones.
  void nest() {
    for (const auto& [term, words] : words_) {
      const Candidate& outer = candidates_.at(term);
      for (std::size_t first = 0; first < words.size(); ++first) {
        std::string part;
        for (std::size_t last = first; last < words.size(); ++last) {
          part += words[last];
          if (part.size() == term.size()) break;
          const auto inner = candidates_.find(part);
          if (inner == candidates_.end()) continue;
          inner->second.nested += outer.alone;
          ++inner->second.longer;
          inner->second.first_year = std::min(inner->second.first_year, outer.first_year);
        }
      }
    }
  }

  using Named = std::pair<const std::string*, const Candidate*>;
  std::vector<Named> in_order() const {
    std::vector<Named> all;
    for (const auto& [term, candidate] : candidates_)
      if (candidate.count() >= options_.least_count) all.emplace_back(&term, &candidate);
    std::sort(all.begin(), all.end(), [](const Named& a, const Named& b) {
      const double left = a.second->c_value(), right = b.second->c_value();
      return left != right ? left > right : *a.first < *b.first;
    });
    return all;
  }

  // The place of a passage in the order of the reports.
  std::tuple<int, std::string_view, std::uint64_t, std::uint32_t> place_of(std::uint32_t passage) {
    const dict::PassageColumns row = index_.columns(passage);
    const dict::DocumentEntry& document = index_.document(row.document);
    return {document.metadata.year.value_or(year_unknown), document.path, document.id, row.position};
  }

  // Nothing where an earlier report has the term, cut in another way or inside a longer word.
  std::optional<TechnicalTerm> term_of(const std::string& term, const Candidate& candidate) {
    std::uint32_t first = 0;
    for (const Occurrences& found : find_occurrences(index_, {term})) {
      if (options_.document && !looked_at(index_.columns(found.passage))) continue;
      if (first == 0 || place_of(found.passage) < place_of(first)) first = found.passage;
    }
    if (first == 0) return std::nullopt;
    TechnicalTerm made;
    made.first_passage = read_passage(index_, first);
    made.first_year = made.first_passage.document.metadata.year;
    if (options_.new_in && made.first_year != options_.new_in) return std::nullopt;
    made.term = term;
    made.score = candidate.c_value();
    made.count = candidate.count();
    made.first_sentence = sentence_with(term, made.first_passage.text);
    return made;
  }

  static std::string sentence_with(const std::string& term, const std::string& text) {
    const auto place = dict::matching_key(text).find(term);
    if (place == std::string::npos) return {};
    return sentence_at(text, dict::origins_of({{place, place + term.size()}}, text).front().begin);
  }

  IndexReader& index_;
  Analyzer& analyzer_;
  const TermOptions& options_;
  std::unordered_map<std::string, Run> runs_;
  std::unordered_map<std::string, Candidate> candidates_;
  std::unordered_map<std::string, std::vector<std::string>> words_;
};

}  // namespace

TermList Searcher::terms(const TermOptions& options) {
  return state_->answered([&] { return TermFinder(*state_->reader, state_->analyzer, options).find(); });
}

TermList find_terms(const std::string& index, const TermOptions& options,
                    const DictionaryOptions& dictionary) {
  return Searcher(index, dictionary).terms(options);
}

}  // namespace hakusho
