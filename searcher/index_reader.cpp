// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/index_reader.hpp"

#include <algorithm>
#include <fstream>
#include <hakusho/error.hpp>
#include <iterator>

#include "dict/normalizer.hpp"
#include "dict/schema.hpp"
#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

// What a searcher keeps in memory of the index, beside columns and vocabulary.
constexpr std::size_t most_posting_bytes = 192u << 20;
// A list of one in so many passages is long: a table of all passages is hardly larger.
constexpr std::uint32_t long_list_share = 8;

std::string read_stub(const std::string& folder) {
  std::ifstream in(folder + "/" + dict::stub_file);
  std::string line;
  std::getline(in, line);
  return line;
}

Error unreadable(const std::string& folder, const Xapian::Error& error) {
  return {ErrorCode::corrupt,
          {"{0}", {folder}},
          {"the index cannot be read ({0})", {error.get_msg()}},
          {"build it again with hakusho index --rebuild"}};
}

// Between reading the stub and opening the database a run may have swapped generations: look again.
Xapian::Database open_current(const std::string& folder, std::string& stub) {
  for (int attempt = 0;; ++attempt) {
    stub = read_stub(folder);
    if (stub.empty())
      throw Error(ErrorCode::not_found, {"{0}", {folder}}, {"there is no index"},
                  {"make one with hakusho index -i {0} PATH", {folder}});
    try {
      return Xapian::Database(folder + "/" + stub.substr(stub.find(' ') + 1));
    } catch (const Xapian::Error& error) {
      if (attempt < 5 && read_stub(folder) != stub) continue;
      throw unreadable(folder, error);
    }
  }
}

}  // namespace

IndexReader::IndexReader(const std::string& folder) try
    : folder_(folder), database_(open_current(folder, stub_)) {
  const std::string format = database_.get_metadata(dict::metadata_key::format);
  if (format != std::to_string(dict::index_format))
    throw Error(ErrorCode::index_mismatch, {"{0}", {folder}},
                {"the index has another format ({0})", {format}},
                {"build it again with hakusho index --rebuild"});
  fingerprint_ = database_.get_metadata(dict::metadata_key::fingerprint);
  dictionary_fingerprint_ = database_.get_metadata(dict::metadata_key::dictionary);
  last_passage_ = database_.get_lastdocid();
  compressor_ =
      std::make_unique<dict::Compressor>(database_.get_metadata(dict::metadata_key::text_dictionary));
  unpacker_ = std::make_unique<dict::TextUnpacker>(*compressor_);
  column_chunks_.resize((last_passage_ + dict::rows_per_column_chunk - 1) / dict::rows_per_column_chunk);
} catch (const Xapian::Error& error) {
  throw unreadable(folder, error);
}

std::string IndexReader::database_path() const {
  return folder_ + "/" + stub_.substr(stub_.find(' ') + 1);
}

std::string IndexReader::user_words() const {
  return database_.get_metadata(dict::metadata_key::user_words);
}

bool IndexReader::outdated() const {
  return read_stub(folder_) != stub_;
}

const dict::PassageColumns& IndexReader::columns(std::uint32_t passage) {
  const std::size_t chunk = (passage - 1) / dict::rows_per_column_chunk;
  std::vector<dict::PassageColumns>& rows = column_chunks_[chunk];
  if (rows.empty()) {
    auto decoded = dict::decode_passage_columns(database_.get_metadata(dict::metadata_key::columns(chunk)));
    const std::size_t expected = std::min<std::size_t>(dict::rows_per_column_chunk,
                                                       last_passage_ - chunk * dict::rows_per_column_chunk);
    if (decoded.size() != expected)
      throw Error(ErrorCode::corrupt, {"{0}", {folder_}}, {"its columns do not fit its passages"},
                  {"build it again with hakusho index --rebuild"});
    rows = std::move(decoded);
  }
  return rows[(passage - 1) % dict::rows_per_column_chunk];
}

const std::vector<dict::DocumentEntry>& IndexReader::documents() {
  if (!documents_loaded_) {
    std::vector<dict::DocumentEntry> all;
    for (std::size_t chunk = 0;; ++chunk) {
      const std::string bytes = database_.get_metadata(dict::metadata_key::documents(chunk));
      if (bytes.empty()) break;
      std::vector<dict::DocumentEntry> rows = dict::decode_document_table(bytes);
      all.insert(all.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    }
    documents_ = std::move(all);
    documents_loaded_ = true;
  }
  return documents_;
}

const dict::DocumentEntry& IndexReader::document(std::uint32_t row) {
  const auto& all = documents();
  if (row >= all.size())
    throw Error(ErrorCode::corrupt, {"{0}", {folder_}}, {"a passage belongs to no document"},
                {"build it again with hakusho index --rebuild"});
  return all[row];
}

const PassageSurvey& IndexReader::survey() {
  if (!survey_) {
    const std::size_t rows = documents().size();
    survey_ = std::make_unique<PassageSurvey>(last_passage_,
                                              [&](std::uint32_t passage) -> const dict::PassageColumns& {
                                                const dict::PassageColumns& row = columns(passage);
                                                if (row.document >= rows)
                                                  document(row.document);  // says what is wrong
                                                return row;
                                              });
  }
  return *survey_;
}

void IndexReader::find_sentences() {
  sentences_.resize(last_passage_ + 1);
  for (const std::size_t term : terms_ending_with("。"))
    for (const std::uint32_t passage : postings(term)->passages) sentences_[passage] = true;
}

const dict::Vocabulary& IndexReader::vocabulary() {
  if (!vocabulary_) {
    auto terms = std::make_unique<dict::Vocabulary>();
    for (std::size_t chunk = 0;; ++chunk) {
      const std::string bytes = database_.get_metadata(dict::metadata_key::vocabulary(chunk));
      if (bytes.empty()) break;
      terms->append_chunk(bytes);
    }
    if (!terms->complete())
      throw Error(ErrorCode::corrupt, {"{0}", {folder_}}, {"its vocabulary is damaged"},
                  {"build it again with hakusho index --rebuild"});
    vocabulary_ = std::move(terms);
  }
  return *vocabulary_;
}

bool IndexReader::has_characters_of(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    dict::next_code_point(text, at);
    const auto [known, is_new] = characters_.try_emplace(std::string(text.substr(begin, at - begin)));
    if (is_new) known->second = vocabulary().holds(known->first);
    if (!known->second) return false;
  }
  return true;
}

dict::TermRange IndexReader::terms_beginning_with(std::string_view character) {
  const auto [found, is_new] = beginnings_.try_emplace(std::string(character));
  if (is_new) found->second = vocabulary().beginning_with(character, {0, vocabulary().size()});
  return found->second;
}

const std::vector<std::size_t>& IndexReader::terms_ending_with(std::string_view characters) {
  const auto [found, is_new] = endings_.try_emplace(std::string(characters));
  if (is_new) found->second = vocabulary().ending_with(characters);
  return found->second;
}

std::shared_ptr<const PostingList> IndexReader::postings(std::string_view term) {
  static const auto none = std::make_shared<const PostingList>();
  const std::size_t place = vocabulary().find(term);
  return place == vocabulary().size() ? none : postings(place);
}

void IndexReader::heed_cancellation() const {
  if (cancelled_ && cancelled_())
    throw Error(ErrorCode::interrupted, {"{0}", {folder_}}, {"the search was stopped"});
}

std::shared_ptr<const PostingList> IndexReader::postings(std::size_t term) {
  heed_cancellation();
  if (const auto known = postings_.find(term); known != postings_.end()) return known->second;
  const std::string name(vocabulary().term(term));
  auto list = std::make_shared<PostingList>();
  list->passages.reserve(vocabulary().passages(term));
  list->counts.reserve(vocabulary().passages(term));
  for (auto posting = database_.postlist_begin(name); posting != database_.postlist_end(name); ++posting)
    list->add(*posting, posting.get_wdf());
  if (list->size() > last_passage_ / long_list_share) list->spread(last_passage_);
  if (posting_bytes_ > most_posting_bytes) {
    postings_.clear();
    posting_bytes_ = 0;
  }
  posting_bytes_ += list->size() * (sizeof(std::uint32_t) + 1) + list->count_of.size() + sizeof(PostingList);
  postings_.emplace(term, list);
  return list;
}

std::string_view IndexReader::packed_record(std::uint32_t passage) {
  heed_cancellation();
  if (const std::string* known = records_.find(passage)) return *known;
  std::string record;
  unpacker_->unpack(database_.get_document(passage, Xapian::DOC_ASSUME_VALID).get_value(dict::record_slot),
                    record);
  const std::size_t bytes = record.size();
  return records_.add(passage, std::move(record), bytes);
}

dict::PassageRecord IndexReader::record(std::uint32_t passage) {
  return dict::decode_passage_record(packed_record(passage));
}

std::shared_ptr<const std::string> IndexReader::key(std::uint32_t passage) {
  if (const auto* known = keys_.find(passage)) return *known;
  auto key = std::make_shared<const std::string>(
      dict::matching_key(dict::text_of_passage_record(packed_record(passage))));
  return keys_.add(passage, key, key->size());
}

std::shared_ptr<const Likeness> IndexReader::likeness(std::uint32_t passage) {
  if (const auto* known = likenesses_.find(passage)) return *known;
  auto likeness = std::make_shared<const Likeness>(likeness_of(*key(passage)));
  return likenesses_.add(passage, likeness, likeness->shingles.size() * sizeof(likeness->shingles[0]));
}

const std::string& IndexReader::heading_text(std::uint32_t passage) {
  if (const std::string* known = headings_.find(passage)) return *known;
  std::string text(dict::text_of_passage_record(packed_record(passage)));
  const std::size_t bytes = text.size();
  return headings_.add(passage, std::move(text), bytes);
}

}  // namespace hakusho::searcher
