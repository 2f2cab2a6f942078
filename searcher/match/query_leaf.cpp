// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/query_leaf.hpp"

#include <algorithm>
#include <cmath>
#include <hakusho/calendar.hpp>
#include <hakusho/error.hpp>
#include <unordered_map>

#include "dict/normalizer.hpp"
#include "dict/spelling.hpp"
#include "dict/utf8.hpp"
#include "searcher/match/literal_matcher.hpp"
#include "searcher/match/query_words.hpp"

namespace hakusho::searcher {
namespace {

// The content words of a query word, compound by compound: 光ファイバの全国整備率 → 光ファイバ | 全国 整備
// 率. A word without any ("について") is its own part.
// Gives the bytes of the key at which its words end.
std::vector<std::size_t> find_parts(Analyzer& analyzer, QueryLeaf& leaf) {
  const std::vector<QueryWord> words = words_of_key(analyzer, leaf.key);
  std::vector<std::size_t> ends;
  for (const QueryWord& word : words) ends.push_back(word.end);
  bool parted = true;
  for (const QueryWord& word : with_numbers_joined(words, leaf.key)) {
    parted = parted || word.parts_compounds;
    if (!word.carries_meaning) continue;
    if (parted) leaf.runs.emplace_back();
    parted = false;
    const std::string text = leaf.key.substr(word.begin, word.end - word.begin);
    leaf.runs.back().push_back(text);
    if (std::find(leaf.parts.begin(), leaf.parts.end(), text) != leaf.parts.end()) continue;
    leaf.parts.push_back(text);
    if (word.is_verb) leaf.verbs.push_back(text);
    if (word.is_joined) leaf.other_parts.push_back({text, {}, word.years, true, nullptr});
  }
  if (!leaf.parts.empty()) return ends;
  leaf.parts = {leaf.key};
  leaf.runs = {{leaf.key}};
  return ends;
}

// Nothing of it stands apart.
bool is_one_part(const QueryLeaf& leaf) {
  return leaf.parts.size() == 1 && leaf.parts.front() == leaf.key;
}

bool names_years(const QueryLeaf& leaf) {
  return std::any_of(leaf.other_parts.begin(), leaf.other_parts.end(),
                     [](const LeafPart& part) { return !part.years.empty(); });
}

bool has_joined_parts(const QueryLeaf& leaf) {
  return std::any_of(leaf.other_parts.begin(), leaf.other_parts.end(),
                     [](const LeafPart& part) { return part.is_joined; });
}

// What the words of the index tell without the text.
PostingList with_all_parts(IndexReader& index, const QueryLeaf& leaf) {
  if (is_one_part(leaf) || has_joined_parts(leaf)) return {};
  std::vector<std::shared_ptr<const PostingList>> lists;
  for (const std::string& part : leaf.parts) lists.push_back(index.postings(part));
  std::sort(lists.begin(), lists.end(), [](const auto& a, const auto& b) { return a->size() < b->size(); });
  PostingList all = *lists.front();
  for (std::size_t i = 1; i < lists.size() && !all.empty(); ++i) all = intersection(all, *lists[i]);
  return all;
}

// Strings that were looked for: the forms of a word of one part are those of its part.
class Lookup {
 public:
  explicit Lookup(IndexReader& index) : index_(index) {}
  const LiteralMatches& operator()(const std::string& key) {
    const auto known = found_.find(key);
    return known != found_.end()
               ? known->second
               : found_
                     .emplace(key,
                              index_.has_characters_of(key) ? find_as_words(index_, key) : LiteralMatches{})
                     .first->second;
  }
  std::shared_ptr<const PostingList> postings(const std::string& word) { return index_.postings(word); }

 private:
  IndexReader& index_;
  std::unordered_map<std::string, LiteralMatches> found_;
};

bool has_form(const QueryLeaf& leaf, const std::string& key) {
  return leaf.key == key || std::any_of(leaf.forms.begin(), leaf.forms.end(),
                                        [&](const LeafForm& form) { return form.key == key; });
}

void add_form(Lookup& look_up, QueryLeaf& leaf, std::string key, MatchVia via, const char* rule) {
  if (has_form(leaf, key)) return;
  const LiteralMatches& literal = look_up(key);
  if (literal.empty()) return;
  LeafForm form{std::move(key), via, rule, merged(evidence_of(literal))};
  if (via == MatchVia::thesaurus) {
    for (LeafMatch& match : form.matches) match.thesaurus = true;
  }
  leaf.matches = together(leaf.matches, form.matches);
  leaf.forms.push_back(std::move(form));
}

PostingList list_of(const LiteralMatches& literal) {
  return union_of({&literal.whole, &literal.adjoining});
}

// Joined parts, and those that have other spellings, for ranking and for passages with most of the words.
void add_parts(Lookup& look_up, QueryLeaf& leaf, bool in_other_spellings) {
  std::vector<LeafPart> others;
  for (const std::string& text : leaf.parts) {
    const LeafPart* known = leaf.other_part(text);
    LeafPart part = known ? *known : LeafPart{text, {}, {}, false, nullptr};
    std::vector<PostingList> lists;
    if (part.is_joined) lists.push_back(list_of(look_up(text)));
    for (dict::Spelling& spelling :
         in_other_spellings ? dict::spellings_of(text, {text.size()}) : std::vector<dict::Spelling>{}) {
      PostingList list = list_of(look_up(spelling.key));
      if (list.empty()) continue;
      lists.push_back(std::move(list));
      part.spellings.push_back(std::move(spelling.key));
    }
    if (lists.empty()) continue;
    const auto as_word = look_up.postings(text);
    std::vector<const PostingList*> all = {as_word.get()};
    for (const PostingList& list : lists) all.push_back(&list);
    part.list = std::make_shared<PostingList>(union_of(all));
    others.push_back(std::move(part));
  }
  leaf.other_parts = std::move(others);
}

std::shared_ptr<const PostingList> list_of_part(Lookup& look_up, const QueryLeaf& leaf,
                                                const std::string& part) {
  const LeafPart* other = leaf.other_part(part);
  return other ? other->list : look_up.postings(part);
}

// Passages with another name for some of the parts, and all the others.
void add_scattered(Lookup& look_up, QueryLeaf& leaf, const LeafSynonym& synonym) {
  PostingList all = *synonym.list;
  for (const std::string& part : leaf.parts)
    if (std::find(synonym.parts.begin(), synonym.parts.end(), part) == synonym.parts.end())
      all = intersection(all, *list_of_part(look_up, leaf, part));
  if (synonym.parts.size() == leaf.parts.size() || all.empty()) return;  // the name alone is a form
  std::vector<LeafMatch> matches = merged({{&all, MatchGrade::scattered, false}});
  for (LeafMatch& match : matches) match.thesaurus = true;
  leaf.matches = together(leaf.matches, matches);
}

// Passages with all parts, some of them joined, in another spelling or, of years, in other words
// (令和3・4・5年度): if the text says so.
void add_scattered_forms(Lookup& look_up, QueryLeaf& leaf) {
  if (leaf.other_parts.empty() || (is_one_part(leaf) && !names_years(leaf))) return;
  PostingList all = *list_of_part(look_up, leaf, leaf.parts.front());
  for (const std::string& part : leaf.parts) all = intersection(all, *list_of_part(look_up, leaf, part));
  leaf.matches = together(leaf.matches, merged({{&all, MatchGrade::scattered, false}}));
}

// A name with its own other spellings: デジタルディバイド, デジタル・ディバイド.
std::vector<std::string> ways_to_write(IndexReader& index, Analyzer& analyzer, const std::string& name) {
  constexpr std::size_t most = 6;
  std::vector<std::size_t> ends;
  for (const QueryWord& word : words_of_key(analyzer, name)) ends.push_back(word.end);
  std::vector<std::string> ways = {name};
  for (dict::Spelling& spelling :
       dict::spellings_of(name, with_katakana_cuts(index.vocabulary(), name, ends), most))
    ways.push_back(std::move(spelling.key));
  return ways;
}

void add_synonyms(IndexReader& index, Analyzer& analyzer, Lookup& look_up, QueryLeaf& leaf,
                  const std::vector<std::size_t>& word_ends) {
  for (const dict::OtherNames& place : dict::other_names_in(leaf.key, word_ends)) {
    LeafSynonym synonym;
    const std::string_view written = std::string_view(leaf.key).substr(place.begin, place.end - place.begin);
    for (const std::string& part : leaf.parts)
      if (written.find(part) != std::string_view::npos) synonym.parts.push_back(part);
    std::vector<PostingList> lists;
    for (const std::string& listed : place.names) {
      for (std::string& name : ways_to_write(index, analyzer, listed)) {
        PostingList list = list_of(look_up(name));
        if (list.empty() && name != listed) continue;
        std::string key = leaf.key;
        key.replace(place.begin, place.end - place.begin, name);
        add_form(look_up, leaf, std::move(key), MatchVia::thesaurus, "thesaurus");
        lists.push_back(std::move(list));
        synonym.names.push_back(std::move(name));
      }
    }
    std::vector<const PostingList*> all;
    for (const PostingList& list : lists) all.push_back(&list);
    synonym.list = std::make_shared<PostingList>(union_of(all));
    if (synonym.parts.empty() || synonym.list->empty()) continue;
    add_scattered(look_up, leaf, synonym);
    leaf.synonyms.push_back(std::move(synonym));
  }
}

void add_across_cuts(IndexReader& index, QueryLeaf& leaf) {
  leaf.across_cuts = find_across_cuts(index, leaf.key);
  if (leaf.across_cuts.empty()) return;
  std::vector<LeafMatch> matches;
  for (const AcrossCut& place : leaf.across_cuts)
    matches.push_back({place.passage, 1, MatchGrade::word, MatchGrade::word, false});
  leaf.matches = together(leaf.matches, matches);
}

}  // namespace

const LeafPart* QueryLeaf::other_part(const std::string& part) const {
  for (const LeafPart& other : other_parts)
    if (other.text == part) return &other;
  return nullptr;
}

double inverse_document_frequency(std::size_t passages, std::size_t matching) {
  const double n = static_cast<double>(std::min(matching, passages));
  return std::log(1 + (static_cast<double>(passages) - n + 0.5) / (n + 0.5));
}

QueryLeaf find_leaf(IndexReader& index, Analyzer& analyzer, const QueryNode& node, const OtherForms& others) {
  QueryLeaf leaf;
  leaf.node = &node;
  leaf.key = dict::matching_key(node.text);
  if (node.kind == NodeKind::word && !node.exact) leaf.key = without_outer_signs(leaf.key);
  if (leaf.key.empty())
    throw Error(ErrorCode::bad_query, {"the query"}, {"nothing is left of this word after normalising"},
                {"give a word that can be seen"}, node.place.begin);
  LiteralMatches literal =
      node.kind == NodeKind::prefix ? find_prefix(index, leaf.key) : find_literal(index, leaf.key);
  std::vector<Evidence> evidence = evidence_of(literal);
  PostingList scattered;
  std::vector<std::size_t> word_ends;
  if (node.kind == NodeKind::word) {
    word_ends = find_parts(analyzer, leaf);
    scattered = with_all_parts(index, leaf);
    evidence.push_back(
        {&scattered, leaf.parts.size() == 1 ? MatchGrade::parts : MatchGrade::scattered, true});
  } else {
    leaf.parts = {leaf.key};
  }
  leaf.matches = merged(evidence);
  if (node.kind != NodeKind::prefix) add_across_cuts(index, leaf);
  Lookup look_up(index);
  const bool may_vary = node.kind == NodeKind::word && !node.exact;
  if (may_vary && others.variants)
    for (dict::Spelling& spelling :
         dict::spellings_of(leaf.key, with_katakana_cuts(index.vocabulary(), leaf.key, word_ends)))
      add_form(look_up, leaf, std::move(spelling.key), MatchVia::variant, spelling.rule);
  if (node.kind == NodeKind::word) {
    add_parts(look_up, leaf, may_vary && others.variants);
    add_scattered_forms(look_up, leaf);
  }
  if (may_vary && node.thesaurus.value_or(others.thesaurus))
    add_synonyms(index, analyzer, look_up, leaf, word_ends);
  const PassageSurvey& survey = index.survey();
  const auto counted = std::count_if(leaf.matches.begin(), leaf.matches.end(),
                                     [&](const LeafMatch& match) { return survey.counts(match.passage); });
  leaf.weight = inverse_document_frequency(survey.living_passages(), static_cast<std::size_t>(counted));
  return leaf;
}

}  // namespace hakusho::searcher
