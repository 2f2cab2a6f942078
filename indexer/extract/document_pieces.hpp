// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/extract/file_reader.hpp"

namespace hakusho::indexer {

/// Collects the rows of a file of ready passages into documents: consecutive rows that say the same of
/// their report go together. Long documents are handed to the sink in pieces, so that memory stays bounded.
class DocumentPieces {
 public:
  DocumentPieces(const SourceFile& source, const DocumentSink& sink) : source_(source), sink_(sink) {}

  void add(const Metadata& said, Block&& block);
  /// A row without a text, on that line: it is left out, and the last document says so.
  void leave_out(int line);
  /// Hands over what is left. Call once, at the end.
  void finish();
  /// Number of blocks added.
  std::size_t count() const { return count_; }

 private:
  void hand_over(std::vector<Message> notes = {});

  static constexpr std::size_t piece_blocks = 2000;
  // A row may be very long: a piece ends here even when it has few blocks.
  static constexpr std::size_t piece_bytes = 8u << 20;

  const SourceFile& source_;
  const DocumentSink& sink_;
  Metadata said_;
  std::vector<Block> blocks_;
  std::size_t bytes_ = 0, count_ = 0;
  std::size_t left_out_ = 0;
  int first_left_out_ = 0;
};

}  // namespace hakusho::indexer
