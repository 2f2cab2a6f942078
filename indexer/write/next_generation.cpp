// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/next_generation.hpp"

#include <xapian.h>

#include <algorithm>
#include <hakusho/error.hpp>
#include <span>

#include "dict/posting_lists.hpp"
#include "dict/schema.hpp"
#include "dict/vocabulary_pieces.hpp"
#include "indexer/write/posting_merge.hpp"
#include "indexer/write/purge.hpp"
#include "indexer/write/scratch_database.hpp"

namespace hakusho::indexer {
namespace {

std::vector<PlacedPostings> postings_of(const std::vector<PassagePart>& parts) {
  std::vector<PlacedPostings> placed;
  Xapian::docid passages = 0;
  for (const PassagePart& part : parts) {
    placed.push_back({part.postings.get(), passages});
    passages += Xapian::Database(part.database).get_lastdocid();
  }
  return placed;
}

dict::MemoryVocabulary write_postings(Xapian::WritableDatabase& database,
                                      const std::vector<PassagePart>& parts) {
  dict::MemoryVocabulary vocabulary;
  dict::PostingPieceWriter lists(
      [&](const std::string& key, const std::string& bytes) { database.set_metadata(key, bytes); });
  merge_postings(postings_of(parts),
                 [&](std::string_view term, std::uint32_t passages, std::string_view list) {
                   vocabulary.append(term, passages);
                   lists.add(list);
                 });
  lists.finish();
  return vocabulary;
}

void write_vocabulary(Xapian::WritableDatabase& database, const dict::MemoryVocabulary& vocabulary) {
  const dict::EncodedVocabulary encoded = dict::encode(vocabulary);
  namespace key = dict::metadata_key;
  database.set_metadata(key::vocabulary, encoded.directory);
  for (std::size_t i = 0; i < encoded.terms.size(); ++i)
    database.set_metadata(key::terms(i), encoded.terms[i]);
  for (std::size_t i = 0; i < encoded.characters.size(); ++i)
    database.set_metadata(key::characters(i), encoded.characters[i]);
}

// Calls write(number of the chunk, its rows).
template <class Row, class Write>
void each_chunk(const std::vector<Row>& rows, std::size_t rows_per_chunk, Write write) {
  for (std::size_t first = 0, chunk = 0; first < rows.size(); first += rows_per_chunk, ++chunk)
    write(chunk, std::span(rows).subspan(first, std::min(rows_per_chunk, rows.size() - first)));
}

void write_metadata(const GenerationParts& parts, const std::string& path) {
  Xapian::WritableDatabase database = make_scratch_database(path);
  namespace key = dict::metadata_key;
  database.set_metadata(key::format, std::to_string(dict::index_format));
  database.set_metadata(key::fingerprint, dict::contents_fingerprint(parts.documents, parts.dictionary));
  database.set_metadata(key::dictionary, parts.dictionary);
  database.set_metadata(key::user_words, parts.user_words);
  database.set_metadata(key::text_dictionary, parts.text_dictionary);
  write_vocabulary(database, write_postings(database, parts.passages));
  each_chunk(parts.documents, dict::rows_per_document_chunk, [&](std::size_t chunk, auto rows) {
    database.set_metadata(key::documents(chunk), dict::encode(rows));
  });
  each_chunk(parts.columns, dict::rows_per_column_chunk, [&](std::size_t chunk, auto rows) {
    database.set_metadata(key::ranking(chunk), dict::encode(rows, dict::ranking_columns));
    database.set_metadata(key::places(chunk), dict::encode(rows, dict::place_columns));
  });
  database.commit();
}

// Several databases hold the same metadata keys, and which of them compaction meets first is left to chance:
// what was just written is right.
class NewestMetadata : public Xapian::Compactor {
 public:
  explicit NewestMetadata(const std::string& newest) : newest_(newest) {}

  std::string resolve_duplicate_metadata(const std::string& key, std::size_t,
                                         const std::string tags[]) override {
    // Xapian 1.4 hands over the key with the mark it has in the table.
    const std::string mark("\0\xC0", 2);
    const std::string name = key.starts_with(mark) ? key.substr(mark.size()) : key;
    const std::string ours = newest_.get_metadata(name);
    return ours.empty() ? tags[0] : ours;
  }

 private:
  Xapian::Database newest_;
};

}  // namespace

std::size_t settle_columns(GenerationParts& parts) {
  std::size_t living = 0;
  for (dict::PassageColumns& row : parts.columns) {
    if (!parts.documents[row.document].alive) row.flags |= dict::PassageColumns::dead_flag;
    if (row.counts()) ++living;
  }
  dict::number_equal_texts(parts.columns);
  drop_unused_documents(parts.documents, parts.columns);
  return living;
}

void build_generation(const GenerationParts& parts, const std::string& scratch, const std::string& target) {
  try {
    const std::string metadata = scratch + "/metadata";
    write_metadata(parts, metadata);
    Xapian::Database all;
    all.add_database(Xapian::Database(metadata));
    for (const PassagePart& part : parts.passages) all.add_database(Xapian::Database(part.database));
    NewestMetadata newest(metadata);
    all.compact(target, Xapian::Compactor::FULL, 0, newest);
  } catch (const Xapian::Error& error) {
    throw Error(ErrorCode::io, {"{0}", {target}}, {"the index cannot be written ({0})", {error.get_msg()}},
                {"check the folder, its permissions and the free space"});
  }
}

}  // namespace hakusho::indexer
