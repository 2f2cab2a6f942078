// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/document.hpp>
#include <vector>

#include "dict/passage_columns.hpp"

namespace hakusho::searcher {

/// What ranking asks of every passage that a query meets, side by side in memory: a search looks at some
/// hundred thousand of them. By passage, from 1; [0] stands for none. Once made it does not change.
class PassageSurvey {
 public:
  explicit PassageSurvey(std::uint32_t last_passage);
  /// The passages from `first` on, all rows of a chunk. Chunks must come in order. Their documents are those
  /// from `first_document` on; what belongs to one that `elsewhere` marks does not count here.
  void add(std::uint32_t first, const dict::PackedColumns& rows, std::uint32_t first_document = 0,
           const std::vector<bool>& elsewhere = {});

  bool counts(std::uint32_t passage) const { return (traits_[passage] & counts_bit) != 0; }
  /// Whether it is a living heading; hidden ones are.
  bool is_heading(std::uint32_t passage) const { return (traits_[passage] & heading_bit) != 0; }
  BlockKind kind(std::uint32_t passage) const { return static_cast<BlockKind>(traits_[passage] & kind_bits); }
  /// Whether a sentence ends in it.
  bool has_sentence(std::uint32_t passage) const { return (traits_[passage] & sentence_bit) != 0; }
  /// How often it says which year it speaks of.
  unsigned named_years(std::uint32_t passage) const { return named_years_[passage]; }
  /// Length in words, divided by that of the average passage.
  float relative_length(std::uint32_t passage) const {
    return static_cast<float>(words_[passage]) / average_words_;
  }
  /// The heading above, or 0.
  std::uint32_t parent(std::uint32_t passage) const { return parents_[passage]; }
  /// Row of the table of documents.
  std::uint32_t document(std::uint32_t passage) const { return documents_[passage]; }

  std::size_t living_passages() const { return living_passages_; }
  std::uint64_t living_words() const { return living_words_; }
  /// Passages whose block goes on in the next one, cut within a sentence: few, since only sentences of
  /// thousands of characters and list items are cut so.
  const std::vector<std::uint32_t>& cut_inside_sentences() const { return cut_inside_; }

 private:
  static constexpr std::uint8_t counts_bit = 128, heading_bit = 64, sentence_bit = 32, kind_bits = 31;

  void add_traits(std::uint32_t first, const dict::PackedColumns& rows, const std::vector<bool>& elsewhere);
  void add_lengths(std::uint32_t first, const dict::PackedColumns& rows);

  std::vector<std::uint8_t> traits_, named_years_;
  std::vector<std::uint16_t> words_;
  std::vector<std::uint32_t> parents_, documents_;
  float average_words_ = 1;
  std::size_t living_passages_ = 0;
  std::uint64_t living_words_ = 0;
  std::vector<std::uint32_t> cut_inside_;
};

}  // namespace hakusho::searcher
