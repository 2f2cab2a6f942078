// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dict/memory_vocabulary.hpp"
#include "searcher/fault_list.hpp"
#include "searcher/index_reader.hpp"

namespace hakusho::searcher {

/// A number that stands for the words of a passage and how often each occurs, in whatever order they come:
/// the sum of a hash of each word with its count. Two passages with other words have another number, but for
/// one chance in 2^64.
class WordSum {
 public:
  void add(std::string_view term, std::uint32_t count);
  std::uint64_t value() const { return sum_; }

 private:
  std::uint64_t sum_ = 0;
};

/// Reads every posting of one index, and tells what they say of each passage. Without lists of the terms of a
/// passage (the index has none) this is the way to compare them with its text: eight bytes a passage.
class PostingCheck {
 public:
  PostingCheck(IndexReader& index, FaultList& faults) : index_(index), faults_(faults) {}

  /// Walks the lists of all terms; compares them with the number of passages each is said to be in.
  void read();

  std::size_t terms() const { return terms_; }
  std::size_t postings() const { return postings_; }
  /// WordSum of what the postings say of a passage.
  std::uint64_t sum(std::uint32_t passage) const { return sums_[passage].value(); }

  /// What differs between the postings of `passage` and `words`, those of its text: a few examples. Reads all
  /// lists.
  std::string difference(std::uint32_t passage, const std::map<std::string, std::uint32_t>& words);

 private:
  void read_term(std::size_t place, const std::string& term);
  void compare_characters();
  std::map<std::string, std::uint32_t> words_posted(std::uint32_t passage);

  IndexReader& index_;
  FaultList& faults_;
  std::vector<WordSum> sums_;
  std::size_t terms_ = 0, postings_ = 0;
  dict::MemoryVocabulary terms_read_;
};

}  // namespace hakusho::searcher
