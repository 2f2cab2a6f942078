// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <memory>
#include <string_view>

#include "indexer/layout/ngram_counts.hpp"

namespace hakusho::indexer {

/// Tells whether a line goes on in another: how much more often the characters at the start of the second
/// follow those at the end of the first than they are seen at all, from counts of one to four characters
/// with back-off. Digits count as one character, and so do Latin letters; blanks do not count.
///
/// A value. Copies share the counts they were made with and learn apart, so a model may be taken for each
/// document: what it learns from one file says nothing about another, and the same file gives the same
/// blocks in whatever order files are read.
class JoinModel {
 public:
  /// Knows nothing.
  JoinModel() = default;
  explicit JoinModel(NgramCounts known) : known_(std::make_shared<const NgramCounts>(std::move(known))) {}
  /// What is compiled in, trained on the made-up reports of corpus/. Thread-safe; made at the first call.
  static const JoinModel& shipped();

  /// Text whose lines are whole runs of characters: nothing is learnt across a line end.
  void learn(std::string_view text);
  const NgramCounts& learnt() const { return learnt_; }

  /// The last three characters of a line and the first four, prepared for many comparisons.
  struct Tail {
    std::array<char16_t, 3> characters{};  ///< the last one last; 0: there is none
  };
  struct Head {
    std::array<char16_t, 4> characters{};
    int count = 0;
    double alone = 0;  ///< log of the chance to see them anywhere
  };
  Tail tail_of(std::string_view line) const;
  Head head_of(std::string_view line) const;

  /// Above 0: `head` follows `tail` more often than chance. About -4 to 15; 0 when either is empty.
  double score(const Tail& tail, const Head& head) const;
  double score(std::string_view line, std::string_view next) const {
    return score(tail_of(line), head_of(next));
  }

 private:
  double count(NgramCounts::Key key) const;
  double probability(NgramCounts::Key context, int context_length, char16_t next) const;

  std::shared_ptr<const NgramCounts> known_;
  NgramCounts learnt_;
};

}  // namespace hakusho::indexer
