// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <hakusho/analyzer.hpp>
#include <hakusho/searcher.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/query/query_node.hpp"

namespace hakusho::searcher {

/// How a passage matches one word or phrase of a query, as far as the terms tell.
struct LeafMatch {
  std::uint32_t passage = 0;
  std::uint8_t count = 1;              ///< occurrences, at most
  MatchGrade best = MatchGrade::word;  ///< what it is at best
  std::optional<MatchGrade> sure;      ///< what it is at least, without looking at the text

  bool decided() const { return sure == best; }
};

/// A word, phrase or prefix of a query with the passages that match it.
struct QueryLeaf {
  const QueryNode* node = nullptr;
  std::string key;
  std::vector<std::string> parts;       ///< the content words of `key`
  std::vector<LeafMatch> matches;       ///< in the order of passages; hidden and dead ones too
  std::vector<std::uint32_t> headings;  ///< those of the matches that are headings, in order
  double weight = 0;                    ///< inverse document frequency
  bool negative = false;                ///< below a NOT

  const LeafMatch* find(std::uint32_t passage) const;
};

/// Looks up the passages of a leaf. Throws Error (bad_query) where nothing is left of it after normalising.
QueryLeaf find_leaf(IndexReader& index, Analyzer& analyzer, const QueryNode& node);

/// ln(1 + (N - n + 0.5) / (n + 0.5)): Robertson and Spärck Jones' weight, kept positive as in Lucene.
double inverse_document_frequency(std::size_t passages, std::size_t matching);

}  // namespace hakusho::searcher
