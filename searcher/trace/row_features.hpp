// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "searcher/trace/comparison_text.hpp"
#include "searcher/trace/measure_row.hpp"

namespace hakusho::searcher {

/// The different character trigrams of a text and their weight together.
struct GramSet {
  std::vector<std::uint32_t> grams;  ///< sorted
  double weight = 0;
};

/// What of two texts is common, as a share of the weight of either.
struct Overlap {
  double of_first = 0, of_second = 0;
  double mean() const;  ///< geometric
};

/// The texts of a row, ready for comparison; by column_of(role).
struct RowText {
  std::array<ComparisonText, 3> texts;
  std::array<GramSet, 3> grams;
  bool has(CellRole role) const { return !texts[column_of(role)].empty(); }
  const ComparisonText& text(CellRole role) const { return texts[column_of(role)]; }
  const GramSet& set(CellRole role) const { return grams[column_of(role)]; }
};

/// All texts of a series as sets of trigrams. A trigram weighs by how few rows of a report hold it, log(rows
/// of a report / rows with it)² (the square of the inverse document frequency of Spärck Jones 1972): what
/// half of the rows say, 実施する and 連携し, tells nothing of which measure a row is. Trigrams with digits
/// weigh a quarter, since targets are what changes; one that a single text of the series holds weighs a
/// tenth, since it is as likely a character that was misread.
class RowFeatures {
 public:
  explicit RowFeatures(const std::vector<YearOfRows>& years);

  /// By year, as given, and row.
  const std::vector<std::vector<RowText>>& texts() const { return texts_; }
  double weight(std::uint32_t gram) const { return weights_[gram]; }
  std::size_t gram_count() const { return weights_.size(); }
  /// How rare a trigram can be in this series: the weight of one that a single row of a report holds.
  double most_weight() const { return most_weight_; }
  Overlap overlap(const GramSet& first, const GramSet& second) const;
  /// The weight of the trigram at body[at, at + 3); 0 where the series has none such.
  double weight_at(const std::u32string& body, std::size_t at) const;

 private:
  GramSet grams_of(const std::u32string& body);
  void weigh(std::size_t rows);

  std::unordered_map<std::uint64_t, std::uint32_t> ids_;
  std::vector<bool> with_digits_;
  std::vector<std::uint32_t> text_counts_;  // texts that hold the trigram
  std::vector<double> weights_;
  double most_weight_ = 1;
  std::vector<std::vector<RowText>> texts_;
};

}  // namespace hakusho::searcher
