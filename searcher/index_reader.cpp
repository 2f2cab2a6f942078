// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/index_reader.hpp"

#include <algorithm>
#include <hakusho/error.hpp>
#include <utility>

#include "dict/normalizer.hpp"
#include "dict/schema.hpp"
#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

// What a searcher keeps in memory of the index, beside columns and vocabulary.
constexpr std::size_t most_posting_bytes = 192u << 20;
// A list of one in so many passages is long: a table of all passages is hardly larger.
constexpr std::uint32_t long_list_share = 8;

}  // namespace

IndexReader::IndexReader(const Shards& shards)
    : IndexReader(shards, std::make_shared<IndexContents>(shards)) {}

IndexReader::IndexReader(Shards shards, std::shared_ptr<IndexContents> contents)
    : shards_(std::move(shards)), contents_(std::move(contents)), last_passage_(contents_->last_passage()) {
  for (const auto& shard : shards_)
    if (shard->dictionary_fingerprint() != dictionary_fingerprint())
      throw Error(ErrorCode::index_mismatch, {"{0}", {shard->name()}},
                  {"the index was built with other dictionaries than {0}", {shards_.front()->name()}},
                  {"build one of them again with hakusho index --rebuild"});
}

std::string IndexReader::name() const {
  std::string names;
  for (const auto& shard : shards_) names += (names.empty() ? "" : ", ") + shard->name();
  return names;
}

const std::string& IndexReader::fingerprint() {
  if (shards_.size() == 1) return shards_.front()->fingerprint();
  if (fingerprint_.empty()) fingerprint_ = dict::contents_fingerprint(documents(), dictionary_fingerprint());
  return fingerprint_;
}

const dict::DocumentEntry& IndexReader::document(std::uint32_t row) {
  const auto& all = documents();
  if (row >= all.size())
    throw Error(ErrorCode::corrupt, {"{0}", {name()}}, {"a passage belongs to no document"},
                {"build it again with hakusho index --rebuild"});
  return all[row];
}

const PassageSurvey& IndexReader::load_survey() {
  return *(survey_ = &contents_->survey(shards_));
}

void IndexReader::load_vocabulary() {
  if (shards_.size() > 1) {
    vocabulary_ = &contents_->united_words(shards_).terms;
  } else if (stored_vocabulary_) {
    vocabulary_ = &contents_->whole_words(shards_);
  } else {
    stored_vocabulary_ = contents_->stored_words(shards_);
    vocabulary_ = stored_vocabulary_.get();
  }
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
  const std::size_t place = vocabulary().find(term);
  return place == vocabulary().size() ? std::make_shared<const PostingList>() : postings(place);
}

void IndexReader::heed_cancellation() const {
  if (cancelled_ && cancelled_())
    throw Error(ErrorCode::interrupted, {"{0}", {name()}}, {"the search was stopped"});
}

std::shared_ptr<const PostingList> IndexReader::postings(std::size_t term) {
  heed_cancellation();
  if (const auto known = postings_.find(term); known != postings_.end()) return known->second;
  const std::uint32_t passages = vocabulary().passages(term);
  auto list = std::make_shared<PostingList>();
  list->passages.reserve(passages);
  list->counts.reserve(passages);
  const auto place_in = [&](std::size_t shard) {
    return shards_.size() == 1 ? static_cast<std::uint32_t>(term)
                               : contents_->united_words(shards_).places[shard][term];
  };
  for (std::size_t i = 0; i < shards_.size(); ++i)
    if (const std::uint32_t place = place_in(i); place != VocabularyUnion::absent)
      shards_[i]->append_postings(place, contents_->passages_before(i), *list);
  if (list->size() > last_passage_ / long_list_share) list->spread(last_passage_);
  if (posting_bytes_ > most_posting_bytes) {
    postings_.clear();
    posting_bytes_ = 0;
  }
  posting_bytes_ += list->size() * (sizeof(std::uint32_t) + 1) +
                    (list->count_of ? list->count_of->size() : 0) + sizeof(PostingList);
  postings_.emplace(term, list);
  return list;
}

std::string_view IndexReader::packed_record(std::uint32_t passage) {
  heed_cancellation();
  if (const std::string* known = records_.find(passage)) return *known;
  std::string record;
  const std::size_t shard = contents_->shard_of(passage);
  shards_[shard]->read_record(passage - contents_->passages_before(shard), record);
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
