// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/byte_cache.hpp"

namespace hakusho::http {
namespace {

// Of the books that are kept for an entry, about.
constexpr std::size_t entry_bytes = 256;

}  // namespace

std::size_t ByteCache::Entry::bytes() const {
  return 2 * name.size() + value->size() + entry_bytes;
}

ByteCache::Value ByteCache::find(const std::string& name) {
  const std::lock_guard lock(mutex_);
  const auto known = by_name_.find(name);
  if (known == by_name_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, known->second);
  ++found_;
  return known->second->value;
}

void ByteCache::add(const std::string& name, Value value) {
  Entry entry{name, std::move(value)};
  if (entry.bytes() > most_bytes_ / 4) return;
  const std::lock_guard lock(mutex_);
  if (by_name_.count(name) != 0) return;
  bytes_ += entry.bytes();
  entries_.push_front(std::move(entry));
  by_name_.emplace(name, entries_.begin());
  while (bytes_ > most_bytes_) {
    bytes_ -= entries_.back().bytes();
    by_name_.erase(entries_.back().name);
    entries_.pop_back();
  }
}

std::size_t ByteCache::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

std::uint64_t ByteCache::found() const {
  const std::lock_guard lock(mutex_);
  return found_;
}

}  // namespace hakusho::http
