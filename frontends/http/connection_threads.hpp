// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace hakusho::http {

/// The threads that serve connections. They are made when they are needed, up to a number, and end with the
/// server. A task beyond that number runs at once in the thread that brings it, which must only turn it away
/// (turned_away()).
class ConnectionThreads : public httplib::TaskQueue {
 public:
  explicit ConnectionThreads(std::size_t most) : most_(most) {}
  ~ConnectionThreads() override;

  void enqueue(std::function<void()> task) override;
  void shutdown() override;

  /// Whether the task that is running in this thread is one too many.
  static bool turned_away();

 private:
  void work();

  const std::size_t most_;
  std::mutex mutex_;
  std::condition_variable come_;
  std::deque<std::function<void()>> waiting_;
  std::vector<std::thread> threads_;
  std::size_t idle_ = 0;
  bool ending_ = false;
};

}  // namespace hakusho::http
