// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/write/passage_pipeline.hpp"

#include <optional>
#include <thread>

namespace hakusho::indexer {

void PassagePipeline::run(const std::vector<ScratchIndex*>& indexes) {
  most_waiting_ = 2 * indexes.size();
  std::vector<std::thread> threads;
  for (std::size_t i = 1; i < indexes.size(); ++i)
    threads.emplace_back([this, &indexes, i] { work(*indexes[i]); });
  work(*indexes.front());
  for (std::thread& thread : threads) thread.join();
  if (failure_) std::rethrow_exception(failure_);
}

void PassagePipeline::work(ScratchIndex& index) {
  try {
    for (;;) {
      std::optional<PassageRun> run;
      std::size_t file = 0;
      {
        std::unique_lock lock(mutex_);
        changed_.wait(
            lock, [this] { return failure_ || !waiting_.empty() || next_file_ < files_ || readers_ == 0; });
        if (failure_) return;
        if (!waiting_.empty()) {
          run = std::move(waiting_.front());
          waiting_.pop_front();
        } else if (next_file_ < files_) {
          file = next_file_++;
          ++readers_;
        } else {
          return;
        }
      }
      if (run) {
        index.add(*run);
        continue;
      }
      read_file_(file, [&](PassageRun&& more) { push(std::move(more), index); });
      const std::lock_guard lock(mutex_);
      --readers_;
      changed_.notify_all();
    }
  } catch (...) {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::current_exception();
    changed_.notify_all();
  }
}

// A reader that is ahead of the writers writes itself: memory stays bounded.
void PassagePipeline::push(PassageRun&& run, ScratchIndex& index) {
  {
    const std::lock_guard lock(mutex_);
    if (waiting_.size() < most_waiting_) {
      waiting_.push_back(std::move(run));
      changed_.notify_one();
      return;
    }
  }
  index.add(run);
}

}  // namespace hakusho::indexer
