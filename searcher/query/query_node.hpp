// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/passage.hpp>
#include <optional>
#include <string>
#include <vector>

namespace hakusho::searcher {

enum class NodeKind {
  word,    ///< text: found as a word, by its parts, or inside longer words
  phrase,  ///< text in quotes: exactly these characters (after normalisation)
  prefix,  ///< text*: words that begin so
  all_of,  ///< AND of children
  any_of,  ///< OR of children
  not_of,  ///< the one child must not match
  near,    ///< children (words, phrases, prefixes) within `distance` characters; in this order when `ordered`
  filter   ///< field:value
};

/// The fields of the query language; docs/query-language.md lists their names.
enum class FilterField {
  year,
  fiscal_year,
  organisation,
  section,
  item,
  cell,
  series,
  title,
  page,
  sheet,
  kind
};

/// A part of a query that has been read. `place` is where it stands in the query, in code points.
struct QueryNode {
  NodeKind kind = NodeKind::all_of;
  std::string text;  ///< of word, phrase, prefix and text filters: as typed, without operators and quotes
  TextRange place;
  bool exact = false;             ///< =word: no variants
  std::optional<bool> thesaurus;  ///< ~word: true
  int distance = 0;
  bool ordered = false;
  FilterField field = FilterField::year;
  std::optional<int> first, last;  ///< of year, fiscal_year, page and sheet filters; an end may be open
  std::vector<QueryNode> children;
};

}  // namespace hakusho::searcher
