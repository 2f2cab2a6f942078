// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace hakusho::searcher {

/// What is wrong with an index, as far as anybody wants to read: who looks for faults stops when the list is
/// full.
class FaultList {
 public:
  static constexpr std::size_t most = 100;

  explicit FaultList(std::vector<std::string>& faults) : faults_(faults) {}

  void add(std::string fault) {
    if (!full()) faults_.push_back(std::move(fault));
  }
  bool empty() const { return faults_.empty(); }
  bool full() const { return faults_.size() >= most; }

  /// Runs `check`; what it throws is a fault, told after `what`. False where it threw.
  /// ShardLost goes on to the caller.
  bool guarded(const std::string& what, const std::function<void()>& check);

 private:
  std::vector<std::string>& faults_;
};

}  // namespace hakusho::searcher
