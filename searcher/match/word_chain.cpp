// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/word_chain.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <vector>

#include "dict/utf8.hpp"
#include "searcher/match/passage_set.hpp"

namespace hakusho::searcher {
namespace {

using Shared = std::shared_ptr<const PostingList>;

// A word that covers the characters [first, last) of the key; heads and tails have more characters outside.
struct Link {
  std::size_t term;
  std::size_t first, last;
  std::uint32_t passages;  // that hold the word
  bool operator==(const Link&) const = default;
};

// All words that chains over the key can be made of. Characters are counted from 0.
class Links {
 public:
  Links(IndexReader& index, std::string_view key, ChainEnds ends)
      : index_(index), words_(index.vocabulary()), key_(key), ends_(ends) {
    for (std::size_t i = 0; i < key.size(); ++i)
      if (!dict::is_continuation(key[i])) boundaries_.push_back(i);
    boundaries_.push_back(key.size());
    find_links();
    drop_unreachable();
  }

  std::size_t length() const { return boundaries_.size() - 1; }  ///< of the key, in characters
  const std::vector<Link>& heads() const { return heads_; }      ///< by `last`
  const std::vector<Link>& whole() const { return whole_; }      ///< by `first`
  const std::vector<Link>& tails() const { return tails_; }

 private:
  std::string_view characters(std::size_t first, std::size_t last) const {
    return key_.substr(boundaries_[first], boundaries_[last] - boundaries_[first]);
  }

  // From the end: most splits of a compound leave a rest that no words make, and need nothing more.
  void find_links() {
    completable_.assign(length() + 1, false);
    completable_.back() = true;
    for (std::size_t i = length(); i-- > 0;) find_links_at(i);
    std::reverse(whole_.begin(), whole_.end());
    if (!ends_.begin_inside) return;
    for (std::size_t i = 1; i < length(); ++i)
      if (completable_[i]) find_heads(i);
  }

  // Words that begin at character i: the terms that begin with i to j, for each j as long as there are any.
  void find_links_at(std::size_t i) {
    dict::TermRange terms = index_.terms_beginning_with(characters(i, i + 1));
    for (std::size_t j = i + 1; !terms.empty();) {
      const bool whole = words_.term(terms.first) == characters(i, j), rest = j == length();
      if (whole && completable_[j] && !(i == 0 && rest)) {
        whole_.push_back({terms.first, i, j, words_.passages(terms.first)});
        completable_[i] = true;
      }
      if (rest) {
        if (i > 0 && ends_.end_inside) add_tails(i, {terms.first + (whole ? 1 : 0), terms.last});
        return;
      }
      terms = words_.beginning_with(characters(i, ++j), terms);
    }
  }

  void add_tails(std::size_t i, dict::TermRange longer) {
    for (std::size_t term = longer.first; term < longer.last; ++term)
      tails_.push_back({term, i, length(), words_.passages(term)});
    if (!longer.empty()) completable_[i] = true;
  }

  // Words that are longer than the first i characters and end with them.
  void find_heads(std::size_t i) {
    const std::string_view head = characters(0, i);
    for (const std::size_t term : index_.terms_ending_with(characters(i < 2 ? 0 : i - 2, i))) {
      const std::string word = words_.term(term);
      if (word.size() > head.size() && word.ends_with(head))
        heads_.push_back({term, 0, i, words_.passages(term)});
    }
  }

  // What no chain from the beginning leads to need not be looked up.
  void drop_unreachable() {
    std::vector<bool> reached(length() + 1, false);
    reached[0] = true;
    for (const Link& head : heads_) reached[head.last] = true;
    for (const Link& link : whole_)
      if (reached[link.first]) reached[link.last] = true;
    const auto is_out = [&](const Link& link) { return !reached[link.first]; };
    std::erase_if(whole_, is_out);
    std::erase_if(tails_, is_out);
  }

  IndexReader& index_;
  const dict::Vocabulary& words_;
  std::string_view key_;
  ChainEnds ends_;
  std::vector<std::size_t> boundaries_;
  std::vector<bool> completable_;  // by character: words can make the rest of the key
  std::vector<Link> heads_, whole_, tails_;
};

// The links of chains that are whole words from the first character to the last.
std::vector<Link> of_whole_chains(const Links& links) {
  std::vector<bool> from_first(links.length() + 1, false), to_last(links.length() + 1, false);
  from_first.front() = to_last.back() = true;
  const std::vector<Link>& all = links.whole();
  for (const Link& link : all)
    if (from_first[link.first]) from_first[link.last] = true;
  std::for_each(all.rbegin(), all.rend(), [&](const Link& link) {
    if (to_last[link.last]) to_last[link.first] = true;
  });
  std::vector<Link> kept;
  std::copy_if(all.begin(), all.end(), std::back_inserter(kept),
               [&](const Link& link) { return from_first[link.first] && to_last[link.last]; });
  return kept;
}

Shared united(const std::vector<Shared>& lists) {
  if (lists.size() == 1) return lists.front();
  std::vector<const PostingList*> pointers;
  for (const Shared& list : lists) pointers.push_back(list.get());
  return std::make_shared<PostingList>(union_of(pointers));
}

// The links that cover one character of the key.
struct Cover {
  std::vector<Link> links;
  std::uint64_t passages = 0;  // of their words, in all
};

// By character, those with few passages first; neighbours with the same links once.
std::vector<Cover> covers_of(const std::vector<Link>& links, std::size_t length) {
  std::vector<Cover> covers(length);
  for (const Link& link : links) {
    for (std::size_t at = link.first; at < link.last; ++at) {
      covers[at].links.push_back(link);
      covers[at].passages += link.passages;
    }
  }
  const auto same = [](const Cover& a, const Cover& b) { return a.links == b.links; };
  covers.erase(std::unique(covers.begin(), covers.end(), same), covers.end());
  std::stable_sort(covers.begin(), covers.end(),
                   [](const Cover& a, const Cover& b) { return a.passages < b.passages; });
  return covers;
}

// Passages that all chains are within.
struct Bound {
  Shared passages;
  bool complete = true;  // there is one chain, and they hold all of its words
};

// Whatever the words, one of them covers each character of the key: so the passages with a word that covers
// the character whose words are rarest bound all sets from the beginning. Where a character is covered by one
// word only, its passages cut them down.
Bound bound_of(IndexReader& index, const std::vector<Cover>& covers) {
  Bound bound;
  for (const Cover& cover : covers) {
    if (cover.links.size() > 1) bound.complete = false;
    if (!bound.passages) {
      std::vector<Shared> lists;
      for (const Link& link : cover.links) lists.push_back(index.postings(link.term));
      bound.passages = united(lists);
    } else if (cover.links.size() == 1) {
      bound.passages = std::make_shared<PostingList>(
          intersection(*bound.passages, *index.postings(cover.links.front().term)));
    }
    if (bound.passages->empty()) break;
  }
  return bound;
}

PostingList adjoining_words(IndexReader& index, const Links& links) {
  const std::vector<Link> whole = of_whole_chains(links);
  if (whole.empty()) return {};
  const Bound bound = bound_of(index, covers_of(whole, links.length()));
  if (bound.complete || bound.passages->empty()) return *bound.passages;
  std::vector<std::vector<Shared>> reached(links.length() + 1);  // by characters
  reached[0] = {bound.passages};
  for (const Link& link : whole) {
    if (reached[link.first].empty()) continue;
    reached[link.first] = {united(reached[link.first])};
    const Shared& begun = reached[link.first].front();
    auto both = std::make_shared<PostingList>(intersection(*begun, *index.postings(link.term)));
    if (!both->empty()) reached[link.last].push_back(std::move(both));
  }
  return *united(reached.back());
}

// Chains that begin or end inside a word. Of a common word there are hundreds that end with it and go on with
// another: sets of bits, since lists would be merged over and over.
class Straddling {
 public:
  Straddling(IndexReader& index, const Links& links)
      : index_(index),
        links_(links),
        from_word_(links.length() + 1, PassageSet(index.last_passage())),
        from_inside_(from_word_) {}

  PostingList run() {
    if (links_.heads().empty() && links_.tails().empty()) return {};
    bound_ = find_bound();
    if (bound_ && bound_->empty()) return {};
    for (const Link& head : links_.heads()) from_inside_[head.last].add(*within_bound(head));
    for (const Link& link : links_.whole()) follow(link);
    PassageSet straddling = from_inside_.back();
    for (const Link& tail : links_.tails()) end_inside(tail, straddling);
    return straddling.list();
  }

 private:
  // Nothing where the rarest words are so common that nothing would be won.
  Shared find_bound() {
    std::vector<Link> all = links_.whole();
    all.insert(all.end(), links_.heads().begin(), links_.heads().end());
    all.insert(all.end(), links_.tails().begin(), links_.tails().end());
    const std::vector<Cover> covers = covers_of(all, links_.length());
    const bool pays = covers.front().passages < index_.last_passage() / least_gain;
    return pays ? bound_of(index_, covers).passages : nullptr;
  }

  Shared within_bound(const Link& link) {
    const Shared postings = index_.postings(link.term);
    return bound_ && postings->size() > bound_->size()
               ? std::make_shared<PostingList>(intersection(*bound_, *postings))
               : postings;
  }

  void follow(const Link& link) {
    const bool first = link.first == 0;
    if (!first && from_word_[link.first].empty() && from_inside_[link.first].empty()) return;
    const Shared postings = within_bound(link);
    from_inside_[link.last].add_common(*postings, from_inside_[link.first]);
    if (links_.tails().empty()) return;  // what begins at a word ends at one
    if (first)
      from_word_[link.last].add(*postings);
    else
      from_word_[link.last].add_common(*postings, from_word_[link.first]);
  }

  void end_inside(const Link& tail, PassageSet& straddling) {
    if (from_word_[tail.first].empty() && from_inside_[tail.first].empty()) return;
    const Shared postings = within_bound(tail);
    straddling.add_common(*postings, from_word_[tail.first]);
    straddling.add_common(*postings, from_inside_[tail.first]);
  }

  static constexpr std::uint32_t least_gain = 8;

  IndexReader& index_;
  const Links& links_;
  Shared bound_;
  std::vector<PassageSet> from_word_, from_inside_;  // by characters: where the key began
};

}  // namespace

WordChains find_word_chains(IndexReader& index, std::string_view key, ChainEnds ends) {
  const Links links(index, key, ends);
  return {adjoining_words(index, links), Straddling(index, links).run()};
}

}  // namespace hakusho::searcher
