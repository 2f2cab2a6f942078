// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <atomic>
#include <memory>
#include <mutex>

namespace hakusho::searcher {

/// A value that is made when it is first asked for, by whichever thread asks, and never changes. Where making
/// it throws, the next one who asks tries again.
template <class Value>
class Once {
 public:
  template <class Make>
  const Value& get(Make make) {
    if (const Value* known = value_.load(std::memory_order_acquire)) return *known;
    const std::lock_guard lock(mutex_);
    if (!owned_) {
      owned_ = std::make_unique<const Value>(make());
      value_.store(owned_.get(), std::memory_order_release);
    }
    return *owned_;
  }

 private:
  std::atomic<const Value*> value_{nullptr};
  std::unique_ptr<const Value> owned_;
  std::mutex mutex_;
};

}  // namespace hakusho::searcher
