// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <vector>

#include "indexer/write/scratch_index.hpp"

namespace hakusho::indexer {

/// Files in, runs of passages out, into one scratch index a thread. A thread that finds passages waiting
/// writes them, else it reads the next file: one long file keeps all threads busy as many short ones do.
class PassagePipeline {
 public:
  /// Reads file number `file` and hands its passages to `push`, from whatever thread calls it.
  using Push = std::function<void(PassageRun&&)>;
  using ReadFile = std::function<void(std::size_t file, const Push& push)>;

  PassagePipeline(std::size_t files, ReadFile read_file) : files_(files), read_file_(std::move(read_file)) {}

  /// Works until all files are written; one thread for each of `indexes`. The first exception of any thread
  /// stops all and is thrown from here.
  void run(const std::vector<ScratchIndex*>& indexes);

 private:
  void work(ScratchIndex& index);
  void push(PassageRun&& run, ScratchIndex& index);

  const std::size_t files_;
  const ReadFile read_file_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<PassageRun> waiting_;
  std::size_t next_file_ = 0;
  std::size_t readers_ = 0;
  std::size_t most_waiting_ = 0;
  std::exception_ptr failure_;
};

}  // namespace hakusho::indexer
