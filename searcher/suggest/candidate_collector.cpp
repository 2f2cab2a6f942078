// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/candidate_collector.hpp"

#include <algorithm>
#include <hakusho/organisation.hpp>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"
#include "searcher/suggest/heading_name.hpp"
#include "searcher/suggest/reading.hpp"
#include "searcher/suggest/run_counter.hpp"
#include "searcher/terms/compound_text.hpp"

namespace hakusho::searcher {
namespace {

constexpr std::uint32_t least_passages = 2;
// Characters; longer ones are no names but sentences.
constexpr std::size_t longest_term = 30, longest_heading = 40;
constexpr std::size_t most_words = 8;

bool is_number_sign(char32_t c) {
  constexpr std::u32string_view signs =
      U"0123456789一二三四五六七八九十百千万億兆年月日度回第件人円割分号条項章節部図表";
  return signs.find(c) != std::u32string_view::npos;
}

// 2024年度, 第3回: a figure with its counter is no name.
bool is_only_number(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (!is_number_sign(dict::next_code_point(text, at))) return false;
  return true;
}

bool is_name(std::string_view text) {
  const std::size_t length = dict::count_code_points(text);
  if (length < 2 || length > longest_term || is_only_number(text)) return false;
  std::size_t at = 0;
  const char32_t first = dict::next_code_point(text, at);
  return std::u32string_view(U"ぁぃぅぇぉゃゅょっァィゥェォャュョッー・ンヶ々").find(first) ==
         std::u32string_view::npos;
}

std::string joined(const std::vector<Token>& words) {
  std::string text;
  for (const Token& word : words) text += word.surface;
  return text;
}

/// Puts the candidates of one index together, each name once.
class Collector {
 public:
  Collector(IndexReader& index, Analyzer& analyzer) : index_(index), analyzer_(analyzer) {}

  std::vector<SuggestionCandidate> collect() {
    read_passages();
    add_organisations();
    add_compounds();
    add_words();
    add_sections();
    return std::move(candidates_);
  }

 private:
  struct Term {
    std::uint32_t passages = 0;
    std::string reading, printed;
  };
  struct Heading {
    std::uint32_t count = 0;
    std::string printed;
  };

  void read_passages() {
    for (std::uint32_t passage = 1; passage <= index_.last_passage(); ++passage) {
      const dict::PassageColumns row = index_.columns(passage);
      // The heads of tables are repeated, not used.
      if (!row.counts() || row.block_kind() == BlockKind::table_head) continue;
      const std::string_view text = dict::text_of_passage_record(index_.packed_record(passage));
      counter_.add_passage(text);
      if (row.block_kind() == BlockKind::heading) add_heading(text);
    }
  }

  void add_heading(std::string_view text) {
    const std::string name = heading_name(text);
    if (dict::count_code_points(name) > longest_heading) return;
    Heading& heading = headings_[dict::matching_key(name)];
    if (heading.count++ == 0) heading.printed = name;
  }

  void add(Suggestion suggestion, std::vector<std::string> keys, std::string reading) {
    if (!known_.insert(keys.front()).second) return;
    candidates_.push_back({std::move(suggestion), std::move(keys), std::move(reading)});
  }

  void add_organisations() {
    const std::vector<Organisation>& all = organisations();
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::uint32_t passages = counter_.organisation_passages()[i];
      if (passages == 0) continue;
      std::vector<std::string> keys{dict::matching_key(all[i].name)};
      for (const std::string& abbreviation : all[i].abbreviations)
        keys.push_back(dict::matching_key(abbreviation));
      if (!all[i].english.empty()) keys.push_back(dict::matching_key(all[i].english));
      add({all[i].name, SuggestionKind::organisation, passages}, std::move(keys),
          folded_kana(all[i].reading));
    }
  }

  // A run is several names where a word that is none stands between them.
  void add_compounds() {
    std::unordered_map<std::string, Term> terms;
    for (const auto& [run, counted] : counter_.runs()) {
      for (const std::vector<Token>& words : noun_groups_in(run, analyzer_)) {
        if (!counted.printed.empty()) note_printed(run, counted.printed, words);
        if (words.size() < 2 || words.size() > most_words) continue;
        Term& term = terms[joined(words)];
        term.passages += counted.passages;
        if (term.reading.empty()) term.reading = reading_of(words);
        if (term.printed.empty()) term.printed = printed_part(run, counted.printed, words);
      }
    }
    for (auto& [key, term] : terms)
      if (term.passages >= least_passages && is_name(key))
        add({term.printed.empty() ? key : term.printed, SuggestionKind::term, term.passages}, {key},
            std::move(term.reading));
  }

  // What of a printed run belongs to some of its words. Both forms have the same number of characters, or
  // nothing is said.
  static std::string printed_part(std::string_view run, std::string_view printed,
                                  const std::vector<Token>& words) {
    if (printed.empty() || dict::count_code_points(run) != dict::count_code_points(printed)) return {};
    const std::size_t first = dict::count_code_points(run.substr(0, words.front().begin));
    const std::size_t last = dict::count_code_points(run.substr(0, words.back().end));
    const std::size_t begin = dict::byte_offset(printed, first), end = dict::byte_offset(printed, last);
    return std::string(printed.substr(begin, end - begin));
  }

  void note_printed(std::string_view run, std::string_view printed, const std::vector<Token>& words) {
    for (const Token& word : words)
      if (std::string part = printed_part(run, printed, {word}); !part.empty() && part != word.surface)
        printed_words_.try_emplace(word.surface, std::move(part));
  }

  void add_words() {
    const dict::Vocabulary& vocabulary = index_.vocabulary();
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
      const std::string word(vocabulary.term(i));
      if (vocabulary.passages(i) < least_passages || !is_name(word) || known_.count(word) != 0) continue;
      const std::vector<std::vector<Token>> groups = noun_groups_in(word, analyzer_);
      if (groups.size() != 1 || joined(groups.front()) != word) continue;
      const auto printed = printed_words_.find(word);
      add({printed == printed_words_.end() ? word : printed->second, SuggestionKind::term,
           vocabulary.passages(i)},
          {word}, reading_of(groups.front()));
    }
  }

  void add_sections() {
    for (const auto& [key, heading] : headings_)
      if (!key.empty())
        add({heading.printed, SuggestionKind::section, heading.count}, {key},
            reading_of(analyzer_.analyze(heading.printed)));
  }

  IndexReader& index_;
  Analyzer& analyzer_;
  RunCounter counter_;
  std::unordered_map<std::string, Heading> headings_;
  std::unordered_map<std::string, std::string> printed_words_;
  std::unordered_set<std::string> known_;
  std::vector<SuggestionCandidate> candidates_;
};

}  // namespace

std::vector<SuggestionCandidate> collect_candidates(IndexReader& index, Analyzer& analyzer) {
  return Collector(index, analyzer).collect();
}

}  // namespace hakusho::searcher
