// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// How often sequences of one to four characters were seen. A value: copies are independent.
class NgramCounts {
 public:
  static constexpr int longest = 4;
  /// Up to four characters of 16 bits, the last in the lowest bits; the unused ones are 0.
  using Key = std::uint64_t;

  void add(Key key, std::uint32_t times = 1);
  std::uint32_t count(Key key) const;
  std::size_t size() const { return used_; }
  /// Characters seen, and how many different ones.
  std::uint64_t characters() const { return characters_; }
  std::uint64_t distinct_characters() const { return distinct_; }

  /// The counts as bytes, sorted, so that the same counts give the same bytes. Sequences of three and four
  /// characters seen less often than `least` are left out.
  std::string encoded(std::uint32_t least) const;
  /// Throws std::invalid_argument for bytes that encoded() did not write.
  static NgramCounts decoded(std::string_view bytes);

 private:
  std::size_t slot_of(Key key) const;
  void grow();

  struct Slot {
    Key key = 0;
    std::uint32_t count = 0;
  };
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
  std::uint64_t characters_ = 0, distinct_ = 0;
};

}  // namespace hakusho::indexer
