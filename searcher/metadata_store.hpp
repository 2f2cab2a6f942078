// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <mutex>
#include <string>
#include <unordered_map>

namespace hakusho::searcher {

/// Metadata of a generation on a server, as stored, fetched once for all who read it: what is made of it has
/// to be made again whenever another server comes or goes. Threads share it.
class MetadataStore {
 public:
  template <class Fetch>
  std::string get(const std::string& key, Fetch fetch) {
    {
      const std::lock_guard lock(mutex_);
      if (const auto known = values_.find(key); known != values_.end()) return known->second;
    }
    std::string value = fetch();
    const std::lock_guard lock(mutex_);
    return values_.emplace(key, std::move(value)).first->second;
  }

 private:
  std::mutex mutex_;
  std::unordered_map<std::string, std::string> values_;
};

}  // namespace hakusho::searcher
