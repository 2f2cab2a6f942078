// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/literal_matcher.hpp"

#include <memory>
#include <vector>

#include "dict/utf8.hpp"
#include "searcher/match/word_chain.hpp"

namespace hakusho::searcher {
namespace {

using Lists = std::vector<std::shared_ptr<const PostingList>>;

PostingList united(const Lists& lists) {
  std::vector<const PostingList*> pointers;
  for (const auto& list : lists) pointers.push_back(list.get());
  return union_of(pointers);
}

// A word of the vocabulary, or two of them.
bool is_made_of_words(const dict::Vocabulary& words, std::string_view text) {
  if (words.find(text) != words.size()) return true;
  for (std::size_t i = 1; i < text.size(); ++i)
    if (!dict::is_continuation(text[i]) && words.find(text.substr(0, i)) != words.size() &&
        words.find(text.substr(i)) != words.size())
      return true;
  return false;
}

// A word beside the string in a longer one. A single character proves nothing: 東 is a word, 東京都 is not
// 東 and 京都.
bool is_neighbour(const dict::Vocabulary& words, std::string_view rest) {
  return rest.empty() || (dict::count_code_points(rest) >= 2 && words.find(rest) != words.size());
}

// Whether `key`, made of words, is a word inside `term`, which MeCab left whole: サイバーセキュリティ in
// サイバーセキュリティセンター, and not ボット in ロボット.
bool is_component(const dict::Vocabulary& words, std::string_view term, std::string_view key) {
  for (std::size_t at = term.find(key); at != std::string_view::npos; at = term.find(key, at + 1))
    if (is_neighbour(words, term.substr(0, at)) && is_neighbour(words, term.substr(at + key.size())))
      return true;
  return false;
}

}  // namespace

LiteralMatches find_literal(IndexReader& index, std::string_view key) {
  LiteralMatches matches;
  const dict::Vocabulary& words = index.vocabulary();
  const bool may_be_component = dict::count_code_points(key) >= 2 && is_made_of_words(words, key);
  Lists inside, component;
  for (const std::size_t term : words.containing(key)) {
    const auto postings = index.postings(term);
    if (words.term(term).size() == key.size())
      matches.whole = *postings;
    else
      (may_be_component && is_component(words, words.term(term), key) ? component : inside)
          .push_back(postings);
  }
  matches.component = united(component);
  matches.inside = united(inside);
  WordChains chains = find_word_chains(index, key, {});
  matches.adjoining = std::move(chains.adjoining);
  matches.straddling = std::move(chains.straddling);
  return matches;
}

LiteralMatches find_as_words(IndexReader& index, std::string_view key) {
  LiteralMatches matches;
  const std::size_t term = index.vocabulary().find(key);
  if (term != index.vocabulary().size()) matches.whole = *index.postings(term);
  matches.adjoining = find_word_chains(index, key, {false, false}).adjoining;
  return matches;
}

LiteralMatches find_prefix(IndexReader& index, std::string_view key) {
  LiteralMatches matches;
  const dict::Vocabulary& words = index.vocabulary();
  Lists beginning;
  for (std::size_t term = words.lower_bound(key); term < words.size() && words.term(term).starts_with(key);
       ++term)
    beginning.push_back(index.postings(term));
  matches.whole = united(beginning);
  const WordChains chains = find_word_chains(index, key, {false, true});
  // What begins at a word and ends inside one is just what was asked for.
  matches.adjoining = union_of({&chains.adjoining, &chains.straddling});
  return matches;
}

}  // namespace hakusho::searcher
