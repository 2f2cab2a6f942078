// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dict/passage_words.hpp"

namespace hakusho::indexer {

/// What a passage becomes in the index.
struct PassageTerms {
  struct Term {
    std::string_view text;  ///< lives until the next build()
    std::uint32_t occurrences;
  };
  std::vector<Term> terms;     ///< each once, in no order
  std::uint32_t words = 0;     ///< all words, repetitions included
  std::uint64_t key_hash = 0;  ///< of the matching key
  std::uint8_t named_years = 0;
  bool has_sentence = false;
};

/// Cuts passages into terms (see dict/schema.hpp). One per thread.
class TermBuilder {
 public:
  explicit TermBuilder(const dict::MecabModel& model) : words_(model) {}

  /// The result is valid until the next call.
  const PassageTerms& build(std::string_view text);

 private:
  void count(std::string_view word);
  void grow();

  dict::PassageWords words_;
  PassageTerms result_;
  // Open addressing over result_.terms: a passage has some hundred words, most of them several times, and
  // Xapian's own counting costs more than MeCab.
  std::vector<std::uint32_t> slots_;
};

}  // namespace hakusho::indexer
