// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/existing_index.hpp"

#include <xapian.h>

#include <hakusho/error.hpp>
#include <iterator>

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

void load_documents(const Xapian::Database& database, std::vector<dict::DocumentEntry>& rows) {
  for (std::size_t chunk = 0;; ++chunk) {
    const std::string bytes = database.get_metadata(dict::metadata_key::documents(chunk));
    if (bytes.empty()) return;
    std::vector<dict::DocumentEntry> more = dict::decode_document_table(bytes);
    rows.insert(rows.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
}

void load_columns(const Xapian::Database& database, std::vector<dict::PassageColumns>& rows) {
  namespace key = dict::metadata_key;
  const std::size_t passages = database.get_lastdocid();
  for (std::size_t chunk = 0; chunk * dict::rows_per_column_chunk < passages; ++chunk) {
    const auto more = dict::decode_passage_columns(database.get_metadata(key::ranking(chunk)),
                                                   database.get_metadata(key::places(chunk)));
    rows.insert(rows.end(), more.begin(), more.end());
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
    load_documents(database, found.documents);
    load_columns(database, found.columns);
    if (found.columns.size() != database.get_lastdocid())
      throw Error(ErrorCode::corrupt, {"{0}", {path}}, {"its columns do not fit its passages"},
                  {"build it again with hakusho index --rebuild"});
  });
}

}  // namespace hakusho::indexer
