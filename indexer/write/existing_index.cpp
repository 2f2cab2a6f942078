// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/existing_index.hpp"

#include <xapian.h>

#include <hakusho/error.hpp>

#include "dict/schema.hpp"

namespace hakusho::indexer {
namespace {

template <class Load>
ExistingIndex guarded(const std::string& path, Load load) {
  try {
    const Xapian::Database database(path);
    const std::string format = database.get_metadata(dict::metadata_key::format);
    if (format != std::to_string(dict::index_format))
      throw Error(ErrorCode::index_mismatch, {"{0}", {path}},
                  {"the index has another format ({0})", {format}},
                  {"build it again with hakusho index --rebuild"});
    ExistingIndex found;
    found.database = path;
    found.dictionary = database.get_metadata(dict::metadata_key::dictionary);
    found.user_words = database.get_metadata(dict::metadata_key::user_words);
    load(database, found);
    return found;
  } catch (const Xapian::Error& error) {
    throw Error(ErrorCode::corrupt, {"{0}", {path}}, {"the index cannot be read ({0})", {error.get_msg()}},
                {"build it again with hakusho index --rebuild"});
  }
}

template <class Row, class Key, class Decode>
void load_chunks(const Xapian::Database& database, Key key, Decode decode, std::vector<Row>& rows) {
  for (std::size_t chunk = 0;; ++chunk) {
    const std::string bytes = database.get_metadata(key(chunk));
    if (bytes.empty()) return;
    std::vector<Row> more = decode(bytes);
    rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
}

}  // namespace

ExistingIndex peek_existing_index(const std::string& path) {
  return guarded(path, [](const Xapian::Database&, ExistingIndex&) {});
}

ExistingIndex load_existing_index(const std::string& path) {
  return guarded(path, [&](const Xapian::Database& database, ExistingIndex& found) {
    found.fingerprint = database.get_metadata(dict::metadata_key::fingerprint);
    found.text_dictionary = database.get_metadata(dict::metadata_key::text_dictionary);
    load_chunks(database, dict::metadata_key::documents, dict::decode_document_table, found.documents);
    load_chunks(database, dict::metadata_key::columns, dict::decode_passage_columns, found.columns);
    if (found.columns.size() != database.get_lastdocid())
      throw Error(ErrorCode::corrupt, {"{0}", {path}}, {"its columns do not fit its passages"},
                  {"build it again with hakusho index --rebuild"});
  });
}

}  // namespace hakusho::indexer
