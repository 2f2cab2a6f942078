// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/write/posting_source.hpp"

namespace hakusho::indexer {

/// Turns the words of passages round into posting lists, in memory: some 100 bytes a different word and, in
/// the end, two a passage that holds it. Not for sharing between threads.
class PostingBuilder {
 public:
  PostingBuilder();

  /// One more occurrence of `term` in `passage`: 1 or more, and never below the one before.
  void add(std::string_view term, std::uint32_t passage);

  /// What was added. Nothing may be added afterwards; the builder must outlive the result.
  std::unique_ptr<PostingSource> postings();

 private:
  struct List {
    std::string term;
    std::string bytes;  // without the last passage, which may have more occurrences to come
    std::uint32_t passages = 0, passage_before = 0, last_passage = 0, occurrences = 0;
  };
  struct Slot {
    std::uint32_t hash = 0, list = 0;  // the list counted from 1; 0: the slot is free
  };
  class Sorted;

  List& list_of(std::string_view term);
  void grow();
  static void close_passage(List& list);

  std::vector<List> lists_;
  std::vector<Slot> slots_;  // open addressing; as many as a power of two
};

}  // namespace hakusho::indexer
