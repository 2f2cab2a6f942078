// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// The one description of an index. docs/index-format.md is its long form; a change here changes
/// index_format, that page and a test together.
///
/// An index is a folder with a stub file XAPIANDB that names the current generation, a Xapian database
/// (glass) in a folder beside it. A run of the indexer builds the next generation and swaps it in by renaming
/// the stub.
///
/// Each Xapian document is one passage. Passages of a report that were written together follow each
/// other, a heading before what stands below it.
///   values  record_slot holds the passage record (passage_record.hpp), compressed with the text dictionary.
///   data    empty: Xapian would deflate it a second time, in vain, for a tenth of all indexing time.
///   terms   none. The words of passages are turned round into posting lists by ourselves: Xapian keeps them
///   in trees that took two fifths of all indexing time, and with its lists an index was a sixth larger.
///
/// The terms are every word of the passages' matching keys, as MeCab cut them: joined in order the words are
/// the key. A word longer than max_term_bytes is several terms.
///
/// Metadata keys hold the rest, written once when a generation is made:
///   format          index_format in decimal
///   fingerprint     names the contents: changes with every run that changes something
///   dictionary      Dictionary::fingerprint() of the analyzer that cut the words
///   user_words      Dictionary::user_words()
///   text_dictionary zstd dictionary of the passage records
///   vocabulary      how many terms there are, and with which each piece begins (vocabulary_pieces.hpp)
///   terms/N         the N-th piece of all terms with the number of passages that hold them
///   characters/N    which terms have which characters one behind the other
///   postings/N      which passages hold the terms of the N-th piece of postings, and how often
///   long_postings/N the N-th list that is too long for a piece (posting_lists.hpp)
///   documents/N     the N-th chunk of the table of documents (document_table.hpp)
///   ranking/N       the N-th chunk of what ranking wants to know of every passage (passage_columns.hpp)
///   places/N        the N-th chunk of what else is known of it without its record
namespace hakusho::dict {

inline constexpr int index_format = 7;

inline constexpr const char* stub_file = "XAPIANDB";
inline constexpr const char* lock_file = "lock";

namespace metadata_key {
inline constexpr const char* format = "format";
inline constexpr const char* fingerprint = "fingerprint";
inline constexpr const char* dictionary = "dictionary";
inline constexpr const char* user_words = "user_words";
inline constexpr const char* text_dictionary = "text_dictionary";
inline constexpr const char* vocabulary = "vocabulary";
std::string terms(std::size_t piece);
std::string characters(std::size_t piece);
std::string postings(std::size_t piece);
std::string long_postings(std::size_t number);
std::string documents(std::size_t chunk);
std::string ranking(std::size_t chunk);
std::string places(std::size_t chunk);
}  // namespace metadata_key

/// Value slot of the passage record.
inline constexpr unsigned record_slot = 0;

/// Bytes of the longest term: who reads terms has room for it.
inline constexpr std::size_t max_term_bytes = 240;

/// Whether long blocks are cut behind this character of a matching key: the end of a sentence, or what closes
/// behind it. Only there, but for single sentences of thousands of characters, has a search to look
/// across the cut between two passages.
bool is_usual_cut(char32_t c);

/// Length of the first piece of a word that is longer than a term may be; never inside a character.
std::size_t term_piece(std::string_view word);

}  // namespace hakusho::dict
