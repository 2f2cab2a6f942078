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

dict::Vocabulary vocabulary_of(const Shard& shard) {
  dict::Vocabulary terms;
  for (std::size_t chunk = 0;; ++chunk) {
    const std::string bytes = shard.metadata(dict::metadata_key::vocabulary(chunk));
    if (bytes.empty()) break;
    terms.append_chunk(bytes);
  }
  if (!terms.complete()) throw damaged(shard.name(), "its vocabulary is damaged");
  return terms;
}

}  // namespace

IndexContents::IndexContents(const Shards& shards) : passages_before_{0} {
  for (const auto& shard : shards) {
    if (UINT32_MAX - passages_before_.back() <= shard->last_passage())
      throw Error(ErrorCode::invalid_argument, {"{0}", {shard->name()}},
                  {"so many passages cannot be searched together"}, {"name fewer indexes"});
    passages_before_.push_back(passages_before_.back() + shard->last_passage());
    chunks_.push_back(std::make_unique<Once<Chunk>[]>(chunks_of(*shard)));
  }
}

dict::PassageColumns IndexContents::columns(const Shards& shards, std::uint32_t passage) {
  const std::size_t shard = shard_of(passage);
  const std::size_t number = passage - passages_before_[shard] - 1;
  dict::PassageColumns row =
      chunk_of(shards, shard, number / dict::rows_per_column_chunk).row(number % dict::rows_per_column_chunk);
  if (shards.size() > 1) fit_into_union(shards, shard, row);
  return row;
}

const IndexContents::Chunk& IndexContents::chunk_of(const Shards& shards, std::size_t shard,
                                                    std::size_t chunk) {
  return chunks_[shard][chunk].get([&] { return read_columns(shards, shard, chunk); });
}

IndexContents::Chunk IndexContents::read_columns(const Shards& shards, std::size_t shard, std::size_t chunk) {
  Chunk rows(shards[shard]->metadata(dict::metadata_key::columns(chunk)));
  const std::size_t expected = std::min<std::size_t>(
      dict::rows_per_column_chunk, shards[shard]->last_passage() - chunk * dict::rows_per_column_chunk);
  if (rows.size() != expected) throw damaged(shards[shard]->name(), "its columns do not fit its passages");
  return rows;
}

// A document that counts in another shard is dead in this one.
void IndexContents::fit_into_union(const Shards& shards, std::size_t shard, dict::PassageColumns& row) {
  const Documents& documents = united_documents(shards);
  const std::uint32_t first = shard == 0 ? 0 : documents.ends[shard - 1], end = documents.ends[shard];
  if (row.document >= end - first) throw damaged(shards[shard]->name(), "a passage belongs to no document");
  row.document += first;
  if (documents.all.repeated[row.document]) row.flags |= dict::PassageColumns::dead_flag;
}

const IndexContents::Documents& IndexContents::united_documents(const Shards& shards) {
  return documents_.get([&] {
    Documents documents;
    if (shards.size() == 1) {
      documents.all.rows = documents_of(*shards.front());
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

const VocabularyUnion& IndexContents::words(const Shards& shards) {
  return words_.get([&] {
    if (shards.size() == 1) return VocabularyUnion{vocabulary_of(*shards.front()), {}};
    std::vector<dict::Vocabulary> of_shards;
    for (const auto& shard : shards) of_shards.push_back(vocabulary_of(*shard));
    return united(of_shards);
  });
}

const PassageSurvey& IndexContents::survey(const Shards& shards) {
  return survey_.get([&] {
    PassageSurvey survey(last_passage());
    for (std::size_t shard = 0; shard < shards.size(); ++shard) survey_shard(shards, shard, survey);
    survey.finish();
    return survey;
  });
}

void IndexContents::survey_shard(const Shards& shards, std::size_t shard, PassageSurvey& survey) {
  const std::size_t documents = this->documents(shards).size();
  std::uint32_t passage = passages_before_[shard];
  for (std::size_t chunk = 0; chunk < chunks_of(*shards[shard]); ++chunk) {
    const Chunk& rows = chunk_of(shards, shard, chunk);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      dict::PassageColumns row = rows.row(i);
      if (shards.size() > 1) fit_into_union(shards, shard, row);
      if (row.document >= documents) throw damaged(shards[shard]->name(), "a passage belongs to no document");
      survey.add(++passage, row);
    }
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
