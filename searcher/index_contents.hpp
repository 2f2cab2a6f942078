// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "dict/document_table.hpp"
#include "dict/document_union.hpp"
#include "dict/passage_columns.hpp"
#include "searcher/once.hpp"
#include "searcher/passage_survey.hpp"
#include "searcher/shard.hpp"
#include "searcher/stored_vocabulary.hpp"
#include "searcher/vocabulary_union.hpp"

namespace hakusho::searcher {

using Shards = std::vector<std::shared_ptr<Shard>>;

/// What is stored of some indexes beside passages and postings, as if they were one index, and what ranking
/// makes of it. The passages of each shard follow those of the one before; so do its documents.
///
/// All of it is read when it is first asked for, through the shards given with the question: any handles of
/// the generations this was made for. Threads share it. Reading throws Error (corrupt), Xapian::Error,
/// ShardLost.
class IndexContents {
 public:
  /// Throws Error: invalid_argument where there are more passages than can be numbered.
  explicit IndexContents(const Shards& shards);

  std::uint32_t last_passage() const { return passages_before_.back(); }
  /// The shard of a passage, and how many passages stand before those of a shard.
  std::size_t shard_of(std::uint32_t passage) const {
    std::size_t shard = chunks_.size() - 1;
    while (passage <= passages_before_[shard]) --shard;
    return shard;
  }
  std::uint32_t passages_before(std::size_t shard) const { return passages_before_[shard]; }

  const std::vector<dict::DocumentEntry>& documents(const Shards& shards) {
    return united_documents(shards).all.rows;
  }
  dict::PassageColumns columns(const Shards& shards, std::uint32_t passage);
  /// Of several shards.
  const VocabularyUnion& united_words(const Shards& shards);
  /// Of one: what is asked of it is read through the handle given here.
  std::unique_ptr<StoredVocabulary> stored_words(const Shards& shards);
  /// The same, all of it in memory.
  const dict::MemoryVocabulary& whole_words(const Shards& shards);
  const PassageSurvey& survey(const Shards& shards);

 private:
  struct Documents {
    dict::DocumentUnion all;
    std::vector<std::uint32_t> ends;  // by shard
    std::uint32_t first_of(std::size_t shard) const { return shard == 0 ? 0 : ends[shard - 1]; }
  };
  struct ColumnChunk {
    Once<dict::PackedColumns> ranking, places;
  };
  const Documents& united_documents(const Shards& shards);
  void survey_shard(const Shards& shards, std::size_t shard, PassageSurvey& survey);
  void fit_into_union(const Shards& shards, std::size_t shard, dict::PassageColumns& row);

  std::vector<std::uint32_t> passages_before_;          // by shard, and all of them at the end
  std::vector<std::unique_ptr<ColumnChunk[]>> chunks_;  // by shard
  Once<Documents> documents_;
  Once<VocabularyUnion> words_;
  VocabularyPieces pieces_;
  Once<dict::MemoryVocabulary> whole_words_;
  Once<PassageSurvey> survey_;
};

/// Lets the searchers of a process that have the same generations open share their contents, for as long as
/// any of them has them open. Threads share it.
class ContentsCache {
 public:
  std::shared_ptr<IndexContents> contents_of(const Shards& shards);
  std::shared_ptr<MetadataStore> metadata_of(const Shard& shard);

 private:
  template <class Value, class Make>
  std::shared_ptr<Value> shared(std::map<std::string, std::weak_ptr<Value>>& known, const std::string& name,
                                Make make);

  std::mutex mutex_;
  // By generation, or the generations of all shards.
  std::map<std::string, std::weak_ptr<MetadataStore>> metadata_;
  std::map<std::string, std::weak_ptr<IndexContents>> contents_;
};

}  // namespace hakusho::searcher
