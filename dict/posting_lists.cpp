// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/posting_lists.hpp"

#include "dict/schema.hpp"

namespace hakusho::dict {
namespace {

[[noreturn]] void fail_as_missing() {
  throw Error(ErrorCode::corrupt, {"the index"}, {"the passages of a word are missing"},
              {"build it again with --rebuild"});
}

}  // namespace

void append_posting(std::string& list, std::uint32_t distance, std::uint32_t occurrences) {
  const bool once = occurrences == 1;
  append_number(list, (std::uint64_t{distance} << 1) | (once ? 0 : 1));
  if (!once) append_number(list, occurrences);
}

// Only the distance of its first passage changes. Of what stands there already, each part is walked once, and
// the last one not at all.
void PostingJoin::add(std::string_view list, std::uint32_t offset) {
  PostingWalk walk(std::string_view(list_).substr(walked_), last_);
  while (walk.next()) continue;
  last_ = walk.passage();
  walked_ = list_.size();
  ByteReader in(list);
  const std::uint64_t first = in.number();
  append_number(list_, ((offset + (first >> 1) - last_) << 1) | (first & 1));
  list_ += list.substr(list.size() - in.left());
}

void PostingJoin::clear() {
  list_.clear();
  walked_ = 0;
  last_ = 0;
}

void PostingPieceWriter::add(std::string_view list) {
  if (list.size() >= long_list_bytes) {
    piece_.number(0);
    piece_.number(long_lists_);
    store_(metadata_key::long_postings(long_lists_++), std::string(list));
  } else {
    piece_.text(list);
  }
  if (++terms_ % lists_per_piece == 0) finish();
}

void PostingPieceWriter::finish() {
  if (piece_.bytes().empty()) return;
  store_(metadata_key::postings((terms_ - 1) / lists_per_piece), piece_.bytes());
  piece_ = {};
}

std::string_view PostingPieces::list_of(std::size_t term) {
  const std::size_t piece = term / lists_per_piece;
  if (piece != piece_) {
    piece_bytes_ = fetch_(metadata_key::postings(piece));
    piece_ = piece;
  }
  ByteReader in(piece_bytes_);
  std::string_view list;
  std::uint64_t long_list = 0;
  for (std::size_t i = 0; i <= term % lists_per_piece; ++i) {
    if (in.at_end()) fail_as_missing();
    list = in.text();
    if (list.empty()) long_list = in.number();
  }
  if (!list.empty()) return list;
  long_list_ = fetch_(metadata_key::long_postings(long_list));
  if (long_list_.empty()) fail_as_missing();
  return long_list_;
}

}  // namespace hakusho::dict
