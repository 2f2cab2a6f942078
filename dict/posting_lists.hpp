// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "dict/byte_stream.hpp"

namespace hakusho::dict {

/// Which passages hold a term, as they lie in the index. A list has its passages in rising order: of each
/// twice the distance to the one before (of the first to 0), plus one where the term stands in it more than
/// once; then, in that case, how often. Most words stand in a passage once, and the distances of common ones
/// are small (Witten, Moffat & Bell, "Managing Gigabytes", 1999, chapter 3): a passage is one byte as a rule.
///
/// Short lists lie together in pieces, in the order of the terms, each after its length. A long one lies by
/// itself: in its piece stands the length 0 and which of the long ones it is. So a search reads little beside
/// what it wants, and the index does not pay for a key a term.
///
/// Whoever reads a list that is damaged gets an Error (corrupt), or other passages: never a fault.
inline constexpr std::size_t lists_per_piece = 64;
inline constexpr std::size_t long_list_bytes = 512;

/// Appends a passage to a list. `distance` and `occurrences` are 1 or more.
void append_posting(std::string& list, std::uint32_t distance, std::uint32_t occurrences);

/// Goes through a list.
class PostingWalk {
 public:
  /// `before` is the passage that the first distance counts from.
  explicit PostingWalk(std::string_view list, std::uint32_t before = 0) : in_(list), passage_(before) {}

  /// To the next passage, the first one too; false at the end.
  bool next() {
    if (in_.at_end()) return false;
    const std::uint64_t number = in_.number();
    const std::uint64_t passage = passage_ + (number >> 1);
    if (passage == passage_ || passage > UINT32_MAX) ByteReader::fail();
    passage_ = static_cast<std::uint32_t>(passage);
    occurrences_ = (number & 1) == 0 ? 1 : static_cast<std::uint32_t>(in_.number());
    return true;
  }
  std::uint32_t passage() const { return passage_; }
  std::uint32_t occurrences() const { return occurrences_; }

 private:
  ByteReader in_;
  std::uint32_t passage_, occurrences_ = 0;
};

/// Makes one list of several whose passages follow each other.
class PostingJoin {
 public:
  /// Adds a list that is not empty, its passages raised by `offset`: above all those before. Throws Error
  /// (corrupt).
  void add(std::string_view list, std::uint32_t offset);
  const std::string& list() const { return list_; }
  void clear();

 private:
  std::string list_;
  std::size_t walked_ = 0;  // bytes of list_
  std::uint32_t last_ = 0;  // passage in them
};

/// Lays lists into the metadata of an index.
class PostingPieceWriter {
 public:
  using Store = std::function<void(const std::string& key, const std::string& bytes)>;
  explicit PostingPieceWriter(Store store) : store_(std::move(store)) {}

  /// The list of the next term; not empty.
  void add(std::string_view list);
  /// Behind the last term.
  void finish();

 private:
  Store store_;
  ByteWriter piece_;
  std::size_t terms_ = 0, long_lists_ = 0;
};

/// Finds the lists of an index. Keeps the piece that was read last: terms that are asked for one after the
/// other are often neighbours. Not for sharing between threads.
class PostingPieces {
 public:
  /// The value of a metadata key, empty where there is none.
  using Fetch = std::function<std::string(const std::string& key)>;
  explicit PostingPieces(Fetch fetch) : fetch_(std::move(fetch)) {}

  /// The list of a term of the vocabulary; valid until the next call. Throws Error (corrupt) where it is
  /// missing, and what `fetch` throws.
  std::string_view list_of(std::size_t term);

 private:
  Fetch fetch_;
  std::size_t piece_ = SIZE_MAX;
  std::string piece_bytes_, long_list_;
};

}  // namespace hakusho::dict
