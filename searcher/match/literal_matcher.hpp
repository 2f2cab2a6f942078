// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "searcher/index_reader.hpp"
#include "searcher/match/posting_list.hpp"

namespace hakusho::searcher {

/// Where a string stands, as far as the terms tell. A passage may be in more than one list.
struct LiteralMatches {
  PostingList whole;      ///< the string is one of the passage's words: certain
  PostingList component;  ///< it is a word inside one that MeCab left whole: certain
  PostingList inside;     ///< one of its words holds the string and more: certain
  PostingList
      adjoining;  ///< it has words that make the string when they stand side by side: the text decides
  PostingList straddling;  ///< as adjoining, but the string begins or ends inside a word: the text decides

  bool empty() const {
    return whole.empty() && component.empty() && inside.empty() && adjoining.empty() && straddling.empty();
  }
};

/// Finds every passage in whose key `key` may stand; none is missed, however query and text were cut. `key`
/// is a matching key, not empty. The words of a passage joined are its key (dict/schema.hpp), so an
/// occurrence is inside one word, or a chain of them (word_chain.hpp).
LiteralMatches find_literal(IndexReader& index, std::string_view key);

/// Passages that hold `key` as whole words, without looking into longer ones: quick, for the many other
/// spellings and names of a word. Only `whole` and `adjoining` are filled.
LiteralMatches find_as_words(IndexReader& index, std::string_view key);

/// Passages with a word that begins with `key`, or where it may begin at a word and go on over several.
LiteralMatches find_prefix(IndexReader& index, std::string_view key);

}  // namespace hakusho::searcher
