// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dict/compressor.hpp"
#include "dict/document_table.hpp"
#include "dict/passage_columns.hpp"
#include "dict/passage_record.hpp"
#include "dict/vocabulary.hpp"
#include "searcher/bounded_cache.hpp"
#include "searcher/match/posting_list.hpp"
#include "searcher/passage_survey.hpp"
#include "searcher/rank/similarity.hpp"

namespace hakusho::searcher {

/// What the words of a query add up to in a passage.
struct PassageScore {
  float words = 0;          ///< the score of its words
  float found = 0;          ///< the weight of the words it holds
  float as_heading = 0;     ///< the same, where it is a heading
  std::uint32_t units = 0;  ///< which words
};

/// One generation of an index, open for reading. Not for sharing between threads.
class IndexReader {
 public:
  /// Opens the current generation of the index in `folder`. Throws Error: not_found, index_mismatch (format),
  /// corrupt.
  explicit IndexReader(const std::string& folder);

  const std::string& folder() const { return folder_; }
  const std::string& fingerprint() const { return fingerprint_; }
  const std::string& dictionary_fingerprint() const { return dictionary_fingerprint_; }
  std::string user_words() const;
  /// The folder of the generation that is open; a later run may have removed it.
  std::string database_path() const;
  /// Whether the folder names another generation by now.
  bool outdated() const;

  /// Passages are numbered from 1 to last_passage(); some are hidden or dead (columns(n).counts()).
  std::uint32_t last_passage() const { return last_passage_; }
  const dict::PassageColumns& columns(std::uint32_t passage);
  const dict::DocumentEntry& document(std::uint32_t row);
  const std::vector<dict::DocumentEntry>& documents();
  const PassageSurvey& survey();
  /// Whether a sentence ends in the passage.
  bool has_sentence(std::uint32_t passage) {
    if (sentences_.empty()) find_sentences();
    return sentences_[passage];
  }
  /// Room for what is found out about each passage during one search; whoever writes it clears it again.
  std::vector<PassageScore>& score_board() {
    score_board_.resize(last_passage_ + 1);
    return score_board_;
  }

  const dict::Vocabulary& vocabulary();
  /// Whether every character of `text` stands in some term: else the text stands nowhere.
  bool has_characters_of(std::string_view text);
  /// The terms that begin with this character (UTF-8).
  dict::TermRange terms_beginning_with(std::string_view character);
  /// Positions in the vocabulary of the terms that end with these one or two characters (UTF-8).
  const std::vector<std::size_t>& terms_ending_with(std::string_view characters);
  /// The passages that hold a term, by its position in the vocabulary, in order; kept for the next query that
  /// asks.
  std::shared_ptr<const PostingList> postings(std::size_t term);
  /// The same by its text; empty when there is no such term.
  std::shared_ptr<const PostingList> postings(std::string_view term);

  /// The record as stored, expanded; kept for a while, valid until the next call.
  std::string_view packed_record(std::uint32_t passage);
  dict::PassageRecord record(std::uint32_t passage);
  /// Matching key of the text of a passage; kept for a while.
  std::shared_ptr<const std::string> key(std::uint32_t passage);
  /// For telling near-identical passages; kept for a while.
  std::shared_ptr<const Likeness> likeness(std::uint32_t passage);
  /// Text of a heading; kept for a while, valid until the next call.
  const std::string& heading_text(std::uint32_t passage);

  const Xapian::Database& database() const { return database_; }

  /// Asked whenever a text or a list of passages is wanted; true: Error (interrupted) is thrown.
  void set_cancelled(std::function<bool()> cancelled) { cancelled_ = std::move(cancelled); }

 private:
  void find_sentences();
  void heed_cancellation() const;
  std::string folder_;
  std::string stub_;
  Xapian::Database database_;
  std::string fingerprint_, dictionary_fingerprint_;
  std::uint32_t last_passage_ = 0;
  std::unique_ptr<dict::Compressor> compressor_;
  std::unique_ptr<dict::TextUnpacker> unpacker_;

  std::vector<std::vector<dict::PassageColumns>> column_chunks_;
  std::vector<dict::DocumentEntry> documents_;
  bool documents_loaded_ = false;
  std::unique_ptr<PassageSurvey> survey_;
  std::vector<bool> sentences_;
  std::vector<PassageScore> score_board_;
  std::unique_ptr<dict::Vocabulary> vocabulary_;
  // What was asked of the vocabulary.
  std::unordered_map<std::string, bool> characters_;
  std::unordered_map<std::string, dict::TermRange> beginnings_;
  std::unordered_map<std::string, std::vector<std::size_t>> endings_;
  std::unordered_map<std::size_t, std::shared_ptr<const PostingList>> postings_;
  std::size_t posting_bytes_ = 0;
  BoundedCache<std::string> records_{32u << 20};
  BoundedCache<std::shared_ptr<const std::string>> keys_{32u << 20};
  BoundedCache<std::shared_ptr<const Likeness>> likenesses_{16u << 20};
  BoundedCache<std::string> headings_{16u << 20};
  std::function<bool()> cancelled_;
};

}  // namespace hakusho::searcher
