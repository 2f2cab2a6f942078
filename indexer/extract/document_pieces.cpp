// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/document_pieces.hpp"

#include "indexer/extract/metadata.hpp"

namespace hakusho::indexer {

void DocumentPieces::add(const Metadata& said, Block&& block) {
  if (blocks_.size() >= piece_blocks || bytes_ >= piece_bytes || (!blocks_.empty() && said != said_))
    finish();
  if (blocks_.empty()) {
    said_ = said;
    blocks_.reserve(piece_blocks / 8);
  }
  bytes_ += block.text.size();
  ++count_;
  blocks_.push_back(std::move(block));
}

void DocumentPieces::finish() {
  if (blocks_.empty()) return;
  sink_(Document{source_.path, completed(source_.given, said_), std::move(blocks_), {}});
  blocks_ = {};
  bytes_ = 0;
}

}  // namespace hakusho::indexer
