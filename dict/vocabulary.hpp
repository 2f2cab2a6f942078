// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// Terms that stand side by side in a vocabulary: positions first to last, without last.
struct TermRange {
  std::size_t first = 0, last = 0;
  bool empty() const { return first == last; }
};

/// So that a reader needs no room for all of it packed, unpacked and decoded at one time.
inline constexpr std::size_t terms_per_vocabulary_chunk = 4096;

/// All terms of an index in byte order, each with the number of passages that hold it. Immutable; threads
/// share it.
class Vocabulary {
 public:
  /// Terms must come in byte order.
  void append(std::string_view term, std::uint32_t passages);
  /// The terms from `first` on as a chunk of at most terms_per_vocabulary_chunk; none may be longer than
  /// max_term_bytes.
  std::string encode(std::size_t first) const;
  /// Appends the terms of a chunk; chunks must come in order. Throws Error (corrupt).
  void append_chunk(std::string_view bytes);
  /// Whether all the terms are there that the chunks told of.
  bool complete() const { return size() == announced_; }

  std::size_t size() const { return frequencies_.size(); }
  std::string_view term(std::size_t index) const {
    return std::string_view(bytes_).substr(starts_[index], starts_[index + 1] - starts_[index] - 1);
  }
  std::uint32_t passages(std::size_t index) const { return frequencies_[index]; }
  /// Position of `term`, or size().
  std::size_t find(std::string_view term) const;
  /// Position of the first term that is not below `term`.
  std::size_t lower_bound(std::string_view term) const;

  /// Those of `among` that begin with `prefix`.
  TermRange beginning_with(std::string_view prefix, TermRange among) const;

  /// Positions of all terms that hold `part` (not empty), in order.
  std::vector<std::size_t> containing(std::string_view part) const;
  /// Positions of all terms that end with `ending` (not empty), in order.
  std::vector<std::size_t> ending_with(std::string_view ending) const;
  /// Whether any term holds `part`.
  bool holds(std::string_view part) const;

 private:
  // Calls found(position of a term) for each term that holds `part`, till it answers false; `part` may go
  // over the NUL behind the term.
  template <class Found>
  void scan(std::string_view part, Found found) const;
  void sample_byte_frequencies(std::size_t from);

  std::array<std::uint32_t, 256> byte_frequencies_{};  // of a sample of bytes_
  std::string bytes_;                                  // the terms, a NUL after each
  std::vector<std::uint32_t> starts_ = {0};            // size() + 1
  std::vector<std::uint32_t> frequencies_;
  std::size_t announced_ = 0;
};

}  // namespace hakusho::dict
