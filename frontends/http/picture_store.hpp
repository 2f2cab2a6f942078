// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <string>

#include "frontends/http/byte_cache.hpp"

namespace hakusho::http {

/// Pictures that are kept in memory, each drawn by one thread only: who asks for one that is being drawn
/// waits for it. Threads may share it.
class PictureStore {
 public:
  explicit PictureStore(std::size_t most_bytes) : kept_(most_bytes) {}

  /// The picture of this name, drawn where it is not kept. Throws what `draw` throws.
  ByteCache::Value get(const std::string& name, const std::function<std::string()>& draw);
  std::size_t bytes() const { return kept_.bytes(); }

 private:
  ByteCache kept_;
  std::mutex mutex_;
  std::condition_variable drawn_;
  std::set<std::string> drawing_;
};

}  // namespace hakusho::http
