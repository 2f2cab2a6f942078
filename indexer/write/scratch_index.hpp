// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "dict/compressor.hpp"
#include "dict/passage_columns.hpp"
#include "dict/passage_words.hpp"
#include "indexer/passages/passage_builder.hpp"
#include "indexer/write/posting_builder.hpp"

namespace hakusho::indexer {

/// Passages of one document that follow each other, on their way into a scratch index.
struct PassageRun {
  std::uint32_t document = 0;  ///< row of the document table
  std::uint32_t position = 0;  ///< of the first one in the document
  std::vector<PassageDraft> drafts;
};

/// Passages that one thread has read, on their way into the next generation: records in a throw-away
/// database, postings and columns in memory. Not for sharing.
class ScratchIndex {
 public:
  /// Makes the database at `path`. `compressor` and `model` must outlive it.
  ScratchIndex(std::string path, const dict::MecabModel& model, const dict::Compressor& compressor);

  void add(const PassageRun& run);
  /// Flushes and closes the database; add() may not be called any more.
  void finish();

  const std::string& path() const { return path_; }
  /// Once, behind finish(); *this must outlive the result.
  std::unique_ptr<PostingSource> postings() { return postings_.postings(); }
  const std::vector<dict::PassageColumns>& columns() const { return columns_; }
  std::vector<dict::PassageColumns>& columns() { return columns_; }

 private:
  struct OpenHeading {
    std::string text;
    std::size_t row;  // in columns_
  };
  void open_headings(const std::vector<std::string>& path, std::size_t depth, const PassageRun& run,
                     std::uint32_t position);
  void write(const PassageDraft& draft, dict::PassageColumns row);

  std::string path_;
  Xapian::WritableDatabase database_;
  dict::PassageWords words_;
  PostingBuilder postings_;
  dict::TextPacker packer_;
  std::vector<dict::PassageColumns> columns_;
  std::vector<OpenHeading> open_;
  std::size_t unflushed_ = 0;
};

}  // namespace hakusho::indexer
