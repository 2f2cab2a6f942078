// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "searcher/index_reader.hpp"
#include "searcher/match/posting_list.hpp"

namespace hakusho::searcher {

/// Where a chain of words may begin and end within a word of the text.
struct ChainEnds {
  bool begin_inside = true;  ///< 策を講 in 対策|を|講じる
  bool end_inside = true;
};

/// Passages with words that make a string when they stand side by side; the text decides whether they do.
struct WordChains {
  PostingList adjoining;   ///< the string is whole words, two or more
  PostingList straddling;  ///< it begins or ends inside a word
};

/// An occurrence of `key` (a matching key, not empty) over several words is a suffix of a word, whole words,
/// and a prefix of a word: a dynamic programme over the characters of `key` carries the passages that hold
/// the words so far.
WordChains find_word_chains(IndexReader& index, std::string_view key, ChainEnds ends);

}  // namespace hakusho::searcher
