// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/document_pieces.hpp"

#include "indexer/extract/metadata.hpp"

namespace hakusho::indexer {

void DocumentPieces::add(const Metadata& said, Block&& block) {
  if (blocks_.size() >= piece_blocks || bytes_ >= piece_bytes || (!blocks_.empty() && said != said_))
    hand_over();
  if (blocks_.empty()) {
    said_ = said;
    blocks_.reserve(piece_blocks / 8);
  }
  bytes_ += block.text.size();
  ++count_;
  blocks_.push_back(std::move(block));
}

void DocumentPieces::leave_out(int line) {
  if (left_out_++ == 0) first_left_out_ = line;
}

void DocumentPieces::finish() {
  std::vector<Message> notes;
  if (left_out_ > 0)
    notes.push_back({"rows without a text are left out: {0}, the first on line {1}",
                     {std::to_string(left_out_), std::to_string(first_left_out_)}});
  hand_over(std::move(notes));
}

void DocumentPieces::hand_over(std::vector<Message> notes) {
  if (blocks_.empty()) return;
  sink_(Document{source_.path, completed(source_.given, said_), std::move(blocks_), std::move(notes)});
  blocks_ = {};
  bytes_ = 0;
}

}  // namespace hakusho::indexer
