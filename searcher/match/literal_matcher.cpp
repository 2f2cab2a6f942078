// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/literal_matcher.hpp"

#include <memory>
#include <vector>

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

using Lists = std::vector<std::shared_ptr<const PostingList>>;

PostingList united(const Lists& lists) {
  std::vector<const PostingList*> pointers;
  for (const auto& list : lists) pointers.push_back(list.get());
  return union_of(pointers);
}

// Passages that can hold the first characters of the key so that a word ends behind them.
struct Reached {
  bool anywhere = false;  // before the first character: every passage
  PostingList from_word;  // the key began at the beginning of a word
  Lists from_inside;      // it began inside one: kept apart, since most of them meet nothing
};

class Chain {
 public:
  Chain(IndexReader& index, std::string_view key) : index_(index), words_(index.vocabulary()), key_(key) {
    for (std::size_t i = 0; i < key.size(); ++i)
      if (!dict::is_continuation(key[i])) boundaries_.push_back(i);
    boundaries_.push_back(key.size());
    reached_.resize(boundaries_.size());
    reached_[0].anywhere = true;
    find_completable();
  }

  // `inside_allowed`: the key may begin inside a word.
  void run(bool inside_allowed, LiteralMatches& matches) {
    for (std::size_t i = 0; i + 1 < boundaries_.size(); ++i) {
      if (!completable_[i]) continue;
      if (i > 0 && inside_allowed) begin_inside(i);
      if (i > 0 && reached_[i].from_word.empty() && reached_[i].from_inside.empty()) continue;
      extend(i);
    }
    Reached& end = reached_.back();
    matches.adjoining = std::move(end.from_word);
    straddling_.insert(straddling_.end(), end.from_inside.begin(), end.from_inside.end());
    matches.straddling = united(straddling_);
  }

 private:
  // The terms that begin with characters i to j of the key, for each j as long as there are any.
  struct Beginning {
    dict::TermRange terms;
    bool whole;  // the first of them is just these characters
  };

  std::string_view characters(std::size_t first, std::size_t last) const {
    return key_.substr(boundaries_[first], boundaries_[last] - boundaries_[first]);
  }

  // From which characters on the rest of the key is made of words at all: most splits of a compound are not,
  // and need no postings.
  void find_completable() {
    completable_.assign(boundaries_.size(), false);
    completable_.back() = true;
    beginnings_.resize(boundaries_.size());
    for (std::size_t i = boundaries_.size() - 1; i-- > 0;) {
      dict::TermRange terms = index_.terms_beginning_with(characters(i, i + 1));
      for (std::size_t j = i + 1; !terms.empty();) {
        const bool whole = words_.term(terms.first) == characters(i, j);
        const bool rest = j + 1 == boundaries_.size();
        beginnings_[i].push_back({terms, whole});
        if ((whole && completable_[j]) || (rest && i > 0)) completable_[i] = true;
        if (rest) break;
        ++j;
        terms = words_.beginning_with(characters(i, j), terms);
      }
    }
  }

  // Words that are longer than the first i characters and end with them.
  void begin_inside(std::size_t i) {
    const std::string_view head = characters(0, i);
    for (const std::size_t term : index_.terms_ending_with(characters(i < 2 ? 0 : i - 2, i))) {
      const std::string_view word = words_.term(term);
      if (word.size() > head.size() && word.ends_with(head))
        reached_[i].from_inside.push_back(index_.postings(term));
    }
  }

  // Whole words that go on at character i, and words that begin with all that is left.
  void extend(std::size_t i) {
    for (std::size_t j = i + 1; j <= i + beginnings_[i].size(); ++j) {
      const auto& [terms, whole] = beginnings_[i][j - i - 1];
      const bool rest = j + 1 == boundaries_.size();
      if (whole && completable_[j] && !(i == 0 && rest)) step(i, j, *index_.postings(terms.first));
      if (rest && i > 0) end_inside(i, {terms.first + (whole ? 1 : 0), terms.last});
    }
  }

  void step(std::size_t i, std::size_t j, const PostingList& postings) {
    join(reached_[j].from_word,
         reached_[i].anywhere ? PostingList(postings) : intersection(reached_[i].from_word, postings));
    for (const auto& begun : reached_[i].from_inside)
      keep(intersection(*begun, postings), reached_[j].from_inside);
  }

  void end_inside(std::size_t i, dict::TermRange longer) {
    if (longer.empty()) return;
    Lists all = reached_[i].from_inside;
    if (!reached_[i].from_word.empty()) all.push_back(std::make_shared<PostingList>(reached_[i].from_word));
    const PostingList begun = united(all);
    for (std::size_t term = longer.first; term < longer.last; ++term)
      keep(intersection(begun, *index_.postings(term)), straddling_);
  }

  static void keep(PostingList&& list, Lists& lists) {
    if (!list.empty()) lists.push_back(std::make_shared<PostingList>(std::move(list)));
  }

  static void join(PostingList& into, PostingList&& more) {
    if (more.empty()) return;
    into = into.empty() ? std::move(more) : union_of({&into, &more});
  }

  IndexReader& index_;
  const dict::Vocabulary& words_;
  std::string_view key_;
  std::vector<std::size_t> boundaries_;
  std::vector<Reached> reached_;
  std::vector<std::vector<Beginning>> beginnings_;  // by character
  std::vector<bool> completable_;                   // by character
  Lists straddling_;
};

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
  Chain(index, key).run(true, matches);
  return matches;
}

LiteralMatches find_as_words(IndexReader& index, std::string_view key) {
  LiteralMatches matches;
  const std::size_t term = index.vocabulary().find(key);
  if (term != index.vocabulary().size()) matches.whole = *index.postings(term);
  Chain(index, key).run(false, matches);
  matches.straddling = {};
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
  Chain(index, key).run(false, matches);
  // What begins at a word and ends inside one is just what was asked for.
  if (!matches.straddling.empty()) {
    matches.adjoining = union_of({&matches.adjoining, &matches.straddling});
    matches.straddling = {};
  }
  return matches;
}

}  // namespace hakusho::searcher
