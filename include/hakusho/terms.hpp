// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/api.hpp>
#include <hakusho/dictionary.hpp>
#include <hakusho/passage.hpp>
#include <optional>
#include <string>
#include <vector>

namespace hakusho {

struct TermOptions {
  std::size_t limit = 30;               ///< terms returned
  std::optional<int> new_in;            ///< only terms of this year's reports that no earlier report has
  std::optional<std::string> document;  ///< only in the document with this id
  std::size_t least_count = 2;          ///< occurrences below which a compound is no term
};

/// A compound of the corpus that is used as a term.
struct TechnicalTerm {
  std::string term;               ///< as a matching key
  double score = 0;               ///< C-value
  std::size_t count = 0;          ///< occurrences in the documents looked at, inside longer compounds too
  std::optional<int> first_year;  ///< of the reports that have it
  std::string first_sentence;     ///< with the term, of the earliest report
  Passage first_passage;          ///< it stands in
};

/// The terms that were found.
struct TermList {
  std::vector<TechnicalTerm> terms;           ///< the highest score first
  std::string fingerprint = {};               ///< of the index
  std::vector<std::string> unreachable = {};  ///< as SearchResult::unreachable
};

/// The technical terms of an index, the highest C-value first:
///
///   C(a) = log2(|a|) · (f(a) − mean of f(b) over the longer candidates b that hold a)
///
/// K. Frantzi, S. Ananiadou, H. Mima: Automatic recognition of multi-word terms: the C-value/NC-value method,
/// International Journal on Digital Libraries 3 (2000). A candidate is a compound of two to eight nouns that
/// stands alone at least once, |a| its words, f its occurrences; numbers, pronouns and words of time (今後,
/// 現在) end a compound. `document` is named as DocumentInfo::id.
///
/// Reads every text of the index: some seconds for tens of megabytes. Throws Error as the constructor of
/// Searcher does; not_found for a document that is not there.
/// Searcher::terms() asks several indexes.
HAKUSHO_API TermList find_terms(const std::string& index, const TermOptions& options,
                                const DictionaryOptions& dictionary = {});

/// JSON, as docs/json-format.md describes it.
HAKUSHO_API std::string to_json(const TermList& list);

}  // namespace hakusho
