// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace hakusho::searcher {

/// What was found out about passages and may be asked again, up to a number of bytes: then all of it is
/// dropped. Not for sharing between threads.
template <class Value>
class BoundedCache {
 public:
  explicit BoundedCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// Nothing when it is not known; valid until the next add().
  const Value* find(std::uint32_t passage) const {
    const auto found = values_.find(passage);
    return found == values_.end() ? nullptr : &found->second;
  }

  /// `bytes`: what the value holds beside itself.
  const Value& add(std::uint32_t passage, Value value, std::size_t bytes) {
    if (bytes_ > most_bytes_) {
      values_.clear();
      bytes_ = 0;
    }
    bytes_ += bytes + sizeof(Value) + entry_bytes;
    return values_.emplace(passage, std::move(value)).first->second;
  }

 private:
  static constexpr std::size_t entry_bytes = 32;
  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::unordered_map<std::uint32_t, Value> values_;
};

}  // namespace hakusho::searcher
