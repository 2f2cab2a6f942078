// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/connection_threads.hpp"

#include <system_error>

namespace hakusho::http {
namespace {

thread_local bool one_too_many = false;

}  // namespace

bool ConnectionThreads::turned_away() {
  return one_too_many;
}

ConnectionThreads::~ConnectionThreads() {
  ConnectionThreads::shutdown();
}

void ConnectionThreads::enqueue(std::function<void()> task) {
  {
    const std::lock_guard lock(mutex_);
    if (!ending_ && waiting_.size() >= idle_ && threads_.size() < most_) try {
        threads_.emplace_back([this] { work(); });
        ++idle_;
      } catch (const std::system_error&) {
        // The system gives no more threads: those that are there must do.
      }
    if (waiting_.size() < idle_) {
      waiting_.push_back(std::move(task));
      come_.notify_one();
      return;
    }
  }
  one_too_many = true;
  task();
  one_too_many = false;
}

void ConnectionThreads::work() {
  for (;;) {
    std::function<void()> task;
    {
      std::unique_lock lock(mutex_);
      come_.wait(lock, [this] { return !waiting_.empty() || ending_; });
      if (waiting_.empty()) return;
      task = std::move(waiting_.front());
      waiting_.pop_front();
      --idle_;
    }
    task();
    const std::lock_guard lock(mutex_);
    ++idle_;
  }
}

void ConnectionThreads::shutdown() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  come_.notify_all();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

}  // namespace hakusho::http
