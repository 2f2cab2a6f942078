// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/api.hpp>
#include <hakusho/dictionary.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho {

/// What a word contributes to a search.
enum class WordClass : std::uint8_t {
  content,   ///< nouns, verbs, adjectives …: carry the meaning
  function,  ///< particles, auxiliaries, forms that only hold a sentence together
  symbol     ///< punctuation and signs
};

/// A word as it is indexed. Joined in order, the surfaces are the matching key of the text.
struct Token {
  std::string surface;   ///< normalised: NFKC, case folded, no white space
  std::string base;      ///< dictionary form, or the surface where the dictionary has none
  std::string features;  ///< what the dictionary says, comma separated
  WordClass word_class = WordClass::content;
  bool unknown = false;   ///< in no dictionary
  std::size_t begin = 0;  ///< bytes in the original text
  std::size_t end = 0;
};

/// Cuts text into words: normaliser, MeCab, word classes, in this order. Cheap to make; one per thread.
class HAKUSHO_API Analyzer {
 public:
  explicit Analyzer(const Dictionary& dictionary);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// The words of `text` (UTF-8; invalid bytes count as U+FFFD) in order.
  std::vector<Token> analyze(std::string_view text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hakusho
