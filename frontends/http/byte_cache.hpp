// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace hakusho::http {

/// Texts by name, up to a number of bytes; what was not asked for longest goes first. Threads may share it.
class ByteCache {
 public:
  using Value = std::shared_ptr<const std::string>;
  explicit ByteCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// Null where the name is not known.
  Value find(const std::string& name);
  /// A value larger than a quarter of all room is not kept.
  void add(const std::string& name, Value value);

  std::size_t bytes() const;
  std::uint64_t found() const;

 private:
  struct Entry {
    std::string name;
    Value value;
    std::size_t bytes() const;
  };
  const std::size_t most_bytes_;
  mutable std::mutex mutex_;
  std::list<Entry> entries_;  // last asked for first
  std::unordered_map<std::string, std::list<Entry>::iterator> by_name_;
  std::size_t bytes_ = 0;
  std::uint64_t found_ = 0;
};

}  // namespace hakusho::http
