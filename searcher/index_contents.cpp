// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/index_contents.hpp"

#include <algorithm>
#include <hakusho/error.hpp>
#include <iterator>
#include <utility>

#include "dict/schema.hpp"

namespace hakusho::searcher {
namespace {

Error damaged(const std::string& name, Message what) {
  return {
      ErrorCode::corrupt, {"{0}", {name}}, std::move(what), {"build it again with hakusho index --rebuild"}};
}

std::size_t chunks_of(const Shard& shard) {
  return (shard.last_passage() + dict::rows_per_column_chunk - 1) / dict::rows_per_column_chunk;
}

std::vector<dict::DocumentEntry> documents_of(const Shard& shard) {
  std::vector<dict::DocumentEntry> all;
  for (std::size_t chunk = 0;; ++chunk) {
    const std::string bytes = shard.metadata(dict::metadata_key::documents(chunk));
    if (bytes.empty()) return all;
    std::vector<dict::DocumentEntry> rows = dict::decode_document_table(bytes);
    all.insert(all.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
  }
}

dict::PackedColumns read_columns(const Shard& shard, const std::string& key, std::size_t chunk,
                                 dict::ColumnGroup columns) {
  dict::PackedColumns rows(shard.metadata(key), columns);
  const std::size_t expected = std::min<std::size_t>(
      dict::rows_per_column_chunk, shard.last_passage() - chunk * dict::rows_per_column_chunk);
  if (rows.size() != expected) throw damaged(shard.name(), "its columns do not fit its passages");
  return rows;
}

dict::PackedColumns read_ranking(const Shard& shard, std::size_t chunk) {
  return read_columns(shard, dict::metadata_key::ranking(chunk), chunk, dict::ranking_columns);
}

dict::PackedColumns read_places(const Shard& shard, std::size_t chunk) {
  return read_columns(shard, dict::metadata_key::places(chunk), chunk, dict::place_columns);
}

VocabularyPieces::Fetch metadata_of(const Shard& shard) {
  return [&shard](const std::string& key) { return shard.metadata(key); };
}

}  // namespace

IndexContents::IndexContents(const Shards& shards) : passages_before_{0} {
  for (const auto& shard : shards) {
    if (UINT32_MAX - passages_before_.back() <= shard->last_passage())
      throw Error(ErrorCode::invalid_argument, {"{0}", {shard->name()}},
                  {"so many passages cannot be searched together"}, {"name fewer indexes"});
    passages_before_.push_back(passages_before_.back() + shard->last_passage());
    chunks_.push_back(std::make_unique<ColumnChunk[]>(chunks_of(*shard)));
  }
}

dict::PassageColumns IndexContents::columns(const Shards& shards, std::uint32_t passage) {
  const std::size_t shard = shard_of(passage);
  const std::size_t number = passage - passages_before_[shard] - 1;
  const std::size_t chunk = number / dict::rows_per_column_chunk;
  ColumnChunk& known = chunks_[shard][chunk];
  dict::PassageColumns row;
  known.ranking.get([&] { return read_ranking(*shards[shard], chunk); })
      .read(number % dict::rows_per_column_chunk, row);
  known.places.get([&] { return read_places(*shards[shard], chunk); })
      .read(number % dict::rows_per_column_chunk, row);
  if (shards.size() > 1) fit_into_union(shards, shard, row);
  return row;
}

// A document that counts in another shard is dead in this one.
void IndexContents::fit_into_union(const Shards& shards, std::size_t shard, dict::PassageColumns& row) {
  const Documents& documents = united_documents(shards);
  const std::uint32_t first = documents.first_of(shard);
  if (row.document >= documents.ends[shard] - first)
    throw damaged(shards[shard]->name(), "a passage belongs to no document");
  row.document += first;
  if (documents.all.repeated[row.document]) row.flags |= dict::PassageColumns::dead_flag;
}

const IndexContents::Documents& IndexContents::united_documents(const Shards& shards) {
  return documents_.get([&] {
    Documents documents;
    if (shards.size() == 1) {
      documents.all.rows = documents_of(*shards.front());
      documents.ends = {static_cast<std::uint32_t>(documents.all.rows.size())};
      return documents;
    }
    std::vector<std::vector<dict::DocumentEntry>> tables;
    for (const auto& shard : shards) {
      tables.push_back(documents_of(*shard));
      documents.ends.push_back((documents.ends.empty() ? 0 : documents.ends.back()) +
                               static_cast<std::uint32_t>(tables.back().size()));
    }
    documents.all = dict::united(std::move(tables));
    return documents;
  });
}

const VocabularyUnion& IndexContents::united_words(const Shards& shards) {
  return words_.get([&] {
    std::vector<dict::MemoryVocabulary> of_shards;
    for (const auto& shard : shards) {
      VocabularyPieces pieces;
      of_shards.push_back(read_whole(pieces, metadata_of(*shard)));
    }
    return united(of_shards);
  });
}

std::unique_ptr<StoredVocabulary> IndexContents::stored_words(const Shards& shards) {
  return std::make_unique<StoredVocabulary>(pieces_, metadata_of(*shards.front()));
}

const dict::MemoryVocabulary& IndexContents::whole_words(const Shards& shards) {
  return whole_words_.get([&] { return read_whole(pieces_, metadata_of(*shards.front())); });
}

const PassageSurvey& IndexContents::survey(const Shards& shards) {
  return survey_.get([&] {
    PassageSurvey survey(last_passage());
    for (std::size_t shard = 0; shard < shards.size(); ++shard) survey_shard(shards, shard, survey);
    return survey;
  });
}

void IndexContents::survey_shard(const Shards& shards, std::size_t shard, PassageSurvey& survey) {
  const Documents& documents = united_documents(shards);
  const std::uint32_t first_document = documents.first_of(shard);
  std::uint32_t passage = passages_before_[shard] + 1;
  for (std::size_t chunk = 0; chunk < chunks_of(*shards[shard]); ++chunk) {
    const dict::PackedColumns rows = read_ranking(*shards[shard], chunk);
    std::uint32_t last_document = 0;
    rows.for_each(dict::Column::document,
                  [&](std::size_t, std::uint32_t row) { last_document = std::max(last_document, row); });
    if (last_document >= documents.ends[shard] - first_document)
      throw damaged(shards[shard]->name(), "a passage belongs to no document");
    survey.add(passage, rows, first_document, documents.all.repeated);
    passage += static_cast<std::uint32_t>(rows.size());
  }
}

template <class Value, class Make>
std::shared_ptr<Value> ContentsCache::shared(std::map<std::string, std::weak_ptr<Value>>& known,
                                             const std::string& name, Make make) {
  const std::lock_guard lock(mutex_);
  std::erase_if(known, [](const auto& entry) { return entry.second.expired(); });
  if (auto value = known[name].lock()) return value;
  std::shared_ptr<Value> value = make();
  known[name] = value;
  return value;
}

std::shared_ptr<IndexContents> ContentsCache::contents_of(const Shards& shards) {
  std::string generations;
  for (const auto& shard : shards) generations += shard->generation() + " ";
  return shared(contents_, generations, [&] { return std::make_shared<IndexContents>(shards); });
}

std::shared_ptr<MetadataStore> ContentsCache::metadata_of(const Shard& shard) {
  return shared(metadata_, shard.generation(), [] { return std::make_shared<MetadataStore>(); });
}

}  // namespace hakusho::searcher
