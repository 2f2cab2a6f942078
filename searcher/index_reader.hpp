// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dict/document_table.hpp"
#include "dict/passage_columns.hpp"
#include "dict/passage_record.hpp"
#include "dict/vocabulary.hpp"
#include "searcher/bounded_cache.hpp"
#include "searcher/index_contents.hpp"
#include "searcher/match/posting_list.hpp"
#include "searcher/rank/score_board.hpp"
#include "searcher/rank/similarity.hpp"

namespace hakusho::searcher {

/// One generation of an index, open for reading, or of several indexes as if they were one: the passages and
/// documents of each follow those of the one before, words and their frequencies are those of all. Which
/// comes first makes no difference to any answer. Not for sharing between threads.
///
/// Whatever reads may throw ShardLost where an index is on a server.
class IndexReader {
 public:
  /// At least one shard. `contents` are those of the same generations, shared with other readers.
  /// Throws Error: index_mismatch where their dictionaries are not the same.
  IndexReader(Shards shards, std::shared_ptr<IndexContents> contents);
  /// With contents of its own.
  explicit IndexReader(const Shards& shards);

  /// The places, for messages.
  std::string name() const;
  /// Names the contents: of several indexes what one with all their documents would have.
  const std::string& fingerprint();
  const std::string& dictionary_fingerprint() const { return shards_.front()->dictionary_fingerprint(); }
  const std::string& user_words() const { return shards_.front()->user_words(); }
  const Shards& shards() const { return shards_; }

  /// Passages are numbered from 1 to last_passage(); some are hidden or dead (columns(n).counts()).
  std::uint32_t last_passage() const { return last_passage_; }
  dict::PassageColumns columns(std::uint32_t passage) { return contents_->columns(shards_, passage); }
  const dict::DocumentEntry& document(std::uint32_t row);
  const std::vector<dict::DocumentEntry>& documents() { return contents_->documents(shards_); }
  const PassageSurvey& survey() { return survey_ != nullptr ? *survey_ : load_survey(); }
  /// Room for what is found out about each passage during one search, wiped for the next.
  ScoreBoard& score_board() {
    score_board_.begin(last_passage_);
    return score_board_;
  }

  /// Who asks little has it read piece by piece, who asks much has all of it in memory. Both stay valid.
  const dict::Vocabulary& vocabulary() {
    const bool outgrown =
        stored_vocabulary_ && vocabulary_ == stored_vocabulary_.get() && stored_vocabulary_->well_used();
    if (vocabulary_ == nullptr || outgrown) load_vocabulary();
    return *vocabulary_;
  }
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

  /// Asked whenever a text or a list of passages is wanted; true: Error (interrupted) is thrown.
  void set_cancelled(std::function<bool()> cancelled) { cancelled_ = std::move(cancelled); }

 private:
  const PassageSurvey& load_survey();
  void load_vocabulary();
  void heed_cancellation() const;

  Shards shards_;
  std::shared_ptr<IndexContents> contents_;
  std::uint32_t last_passage_;
  std::string fingerprint_;
  const PassageSurvey* survey_ = nullptr;                // of contents_
  std::unique_ptr<StoredVocabulary> stored_vocabulary_;  // of the only shard
  const dict::Vocabulary* vocabulary_ = nullptr;         // that, or one of contents_
  ScoreBoard score_board_;
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
