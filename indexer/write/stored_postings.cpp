// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/stored_postings.hpp"

#include <xapian.h>

#include <optional>

#include "dict/posting_lists.hpp"
#include "dict/schema.hpp"
#include "dict/vocabulary_pieces.hpp"

namespace hakusho::indexer {
namespace {

// Goes through the terms of a generation.
class StoredTerms {
 public:
  explicit StoredTerms(const Xapian::Database& database)
      : database_(database), directory_(database.get_metadata(dict::metadata_key::vocabulary)) {}

  bool next() {
    while (!group_ || !group_->next())
      if (!open_next_group()) return false;
    ++terms_;
    return true;
  }
  /// How many there were before this one.
  std::size_t number() const { return terms_ - 1; }
  const dict::GroupWalk& at() const { return *group_; }

 private:
  bool open_next_group() {
    if (!piece_ || next_group_ == piece_->groups()) {
      if (next_piece_ == directory_.term_pieces()) return false;
      piece_.emplace(database_.get_metadata(dict::metadata_key::terms(next_piece_++)));
      next_group_ = 0;
    }
    group_.emplace(piece_->walk(next_group_++));
    return true;
  }

  Xapian::Database database_;
  dict::VocabularyDirectory directory_;
  std::optional<dict::TermPiece> piece_;
  std::optional<dict::GroupWalk> group_;
  std::size_t next_piece_ = 0, next_group_ = 0, terms_ = 0;
};

class StoredPostings final : public PostingSource {
 public:
  explicit StoredPostings(const Xapian::Database& database)
      : terms_(database), lists_([database](const std::string& key) { return database.get_metadata(key); }) {}

  bool next() override {
    if (!terms_.next()) return false;
    list_ = lists_.list_of(terms_.number());
    return true;
  }
  std::string_view term() const override { return terms_.at().term(); }
  std::uint32_t passages() const override { return terms_.at().passages(); }
  std::string_view list() const override { return list_; }

 private:
  StoredTerms terms_;
  dict::PostingPieces lists_;
  std::string_view list_;
};

class RenumberedPostings final : public PostingSource {
 public:
  RenumberedPostings(std::unique_ptr<PostingSource> postings, std::vector<std::uint32_t> new_numbers)
      : postings_(std::move(postings)), new_numbers_(std::move(new_numbers)) {}

  bool next() override {
    while (postings_->next()) {
      renumber(postings_->list());
      if (passages_ > 0) return true;
    }
    return false;
  }
  std::string_view term() const override { return postings_->term(); }
  std::uint32_t passages() const override { return passages_; }
  std::string_view list() const override { return list_; }

 private:
  void renumber(std::string_view list) {
    list_.clear();
    passages_ = 0;
    std::uint32_t before = 0;
    for (dict::PostingWalk walk(list); walk.next();) {
      if (walk.passage() > new_numbers_.size()) dict::ByteReader::fail();
      const std::uint32_t passage = new_numbers_[walk.passage() - 1];
      if (passage == 0) continue;
      dict::append_posting(list_, passage - before, walk.occurrences());
      before = passage;
      ++passages_;
    }
  }

  std::unique_ptr<PostingSource> postings_;
  std::vector<std::uint32_t> new_numbers_;
  std::string list_;
  std::uint32_t passages_ = 0;
};

}  // namespace

std::unique_ptr<PostingSource> stored_postings(const std::string& database) {
  return std::make_unique<StoredPostings>(Xapian::Database(database));
}

std::unique_ptr<PostingSource> renumbered(std::unique_ptr<PostingSource> postings,
                                          std::vector<std::uint32_t> new_numbers) {
  return std::make_unique<RenumberedPostings>(std::move(postings), std::move(new_numbers));
}

}  // namespace hakusho::indexer
