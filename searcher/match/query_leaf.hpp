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
#include "searcher/match/cut_matcher.hpp"
#include "searcher/match/leaf_matches.hpp"
#include "searcher/query/query_node.hpp"

namespace hakusho::searcher {

/// Which other forms of a word are looked for, where the word itself does not say.
struct OtherForms {
  bool variants = true;
  bool thesaurus = true;
  bool succession = true;  ///< of organisations, in filters
};

/// Another form of a query word: another spelling, or another name of the same thing.
struct LeafForm {
  std::string key;
  MatchVia via = MatchVia::variant;
  const char* rule = "";  ///< what made it, as `explain` calls it
  LeafMatches matches;    ///< of this form alone
};

/// A content word of a query word with its other spellings, or a year or number in it: 令和5年度 and 8万人
/// are one thing each, not the three words of the index, which are found apart everywhere.
struct LeafPart {
  std::string text;
  std::vector<std::string> spellings;
  std::vector<int> years;  ///< fiscal years that it names
  bool is_joined = false;  ///< made of several words of the index: the text tells whether it is there
  std::shared_ptr<const PostingList>
      list;  ///< passages with it in any spelling; may hold too many of the latter, and of joined parts
};

/// Content words of a query word that have other names together: [first, last) of its parts.
struct LeafSynonym {
  std::vector<std::string> parts, names;
  std::shared_ptr<const PostingList> list;  ///< passages that may hold one of the names
};

/// A word, phrase or prefix of a query with the passages that match it.
struct QueryLeaf {
  const QueryNode* node = nullptr;
  std::string key;
  std::vector<LeafForm> forms;        ///< the other ones; none where the query wants the word as it is
  std::vector<LeafPart> other_parts;  ///< parts that are joined or have other spellings
  std::vector<LeafSynonym> synonyms;
  std::vector<std::string> parts;  ///< the content words of `key`, years and numbers in it joined, each once
  std::vector<std::string> verbs;  ///< those of the parts that are verbs
  std::vector<std::vector<std::string>>
      runs;  ///< of a word: its content words, compound by compound; particles part them
  std::vector<AcrossCut> across_cuts;  ///< where the word itself begins in a passage and ends in the next
  LeafMatches matches;                 ///< hidden and dead passages too
  double weight = 0;                   ///< inverse document frequency
  bool negative = false;               ///< below a NOT

  /// The one of other_parts with this text, or nothing: then it is a word of the index.
  const LeafPart* other_part(const std::string& part) const;
};

/// Looks up the passages of a leaf. Throws Error (bad_query) where nothing is left of it after normalising.
QueryLeaf find_leaf(IndexReader& index, Analyzer& analyzer, const QueryNode& node,
                    const OtherForms& others = {});

/// ln(1 + (N - n + 0.5) / (n + 0.5)): Robertson and Spärck Jones' weight, kept positive as in Lucene.
double inverse_document_frequency(std::size_t passages, std::size_t matching);

}  // namespace hakusho::searcher
