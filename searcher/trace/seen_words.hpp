// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <hakusho/analyzer.hpp>
#include <string>
#include <utility>
#include <vector>

#include "searcher/trace/comparison_text.hpp"

namespace hakusho::searcher {

/// What a word is to the words beside it.
enum class WordRole : std::uint8_t {
  plain,
  noun,
  verb,      ///< a verb or an adjective with its own meaning: 行う, 高い
  number,    ///< with its era and its counter: 12回, 令和5年度, 1,234件
  prefix,    ///< says nothing without the word after it: 再, 非
  suffix,    ///< says nothing without the word before it: 率, 的, 化
  particle,  ///< は, の, から
  doing,     ///< する that makes a verb of the noun before it
  ending,    ///< what else follows a stem: た, ている, である
  sign       ///< punctuation
};

/// Characters [begin, end) of a text.
struct SeenWord {
  std::size_t begin = 0, end = 0;
  WordRole role = WordRole::plain;
};

/// The words of a text as a reader sees them: as MeCab cuts it, numbers with their counters in one piece, no
/// word across punctuation or from one bullet to the next. Only the clauses that hold one of `places` are
/// cut, each once, and of a clause no more than 200 characters on either side of a place: what lies beyond is
/// not known, and no edge. The cost is linear in the length of the text.
class SeenWords {
 public:
  using Places = std::vector<std::pair<std::size_t, std::size_t>>;

  /// `places`: ranges of text.body(), in order; empty ones stand between two characters. `text` must outlive
  /// the words.
  SeenWords(const ComparisonText& text, const Places& places, Analyzer& analyzer);

  /// Whether a word may begin or end before the character `at`.
  bool is_edge(std::size_t at) const;
  /// The word that holds the character `at`; null where it is not known or beyond the end.
  const SeenWord* holding(std::size_t at) const;
  /// The word of the same statement that ends or begins at the edge `at`; null where there is none, or a
  /// sign.
  const SeenWord* before(std::size_t at) const;
  const SeenWord* after(std::size_t at) const;
  const std::u32string& body() const { return text_.body(); }

 private:
  void cut(std::size_t begin, std::size_t end, Analyzer& analyzer);
  void index(std::size_t first);

  const ComparisonText& text_;
  std::vector<SeenWord> words_;
  std::vector<std::uint32_t> word_at_;  // by character: 1 + place in words_; 0 where not known
};

}  // namespace hakusho::searcher
