// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <hakusho/searcher.hpp>
#include <hakusho/suggestion.hpp>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace hakusho::http {

/// The suggester of the index as it is, made in a thread of its own: nobody who types waits for it but the
/// first, and while a newer one is made the one before answers. Threads may share it.
class SuggestionSource {
 public:
  SuggestionSource(std::vector<std::string> indexes, DictionaryOptions dictionary);
  ~SuggestionSource();

  /// Begins to make one for the contents of this fingerprint unless that is done or being done.
  void prepare(const std::string& fingerprint);
  /// The latest there is; null where none gets ready within `time`.
  std::shared_ptr<const Suggester> get(std::chrono::milliseconds time);

 private:
  void make();

  const std::vector<std::string> indexes_;
  const DictionaryOptions dictionary_;
  std::mutex mutex_;
  std::condition_variable made_;
  std::shared_ptr<const Suggester> latest_;
  std::string wanted_;
  bool making_ = false;
  std::atomic<bool> ending_ = false;
  std::thread maker_;
};

}  // namespace hakusho::http
