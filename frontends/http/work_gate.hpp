// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>

namespace hakusho::http {

/// Lets a number of threads through at one time; the others wait for their turn. Threads may share it.
class WorkGate {
 public:
  explicit WorkGate(std::size_t most) : most_(most) {}

  /// Being inside, as long as this lives.
  class Pass {
   public:
    explicit Pass(WorkGate& gate) : gate_(&gate) {}
    Pass(Pass&& other) noexcept : gate_(other.gate_) { other.gate_ = nullptr; }
    ~Pass();
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;
    Pass& operator=(Pass&&) = delete;

   private:
    WorkGate* gate_;
  };
  /// Nothing where the turn did not come within `time`.
  std::optional<Pass> enter(std::chrono::milliseconds time);

  std::size_t inside() const;
  std::size_t waiting() const;

 private:
  const std::size_t most_;
  mutable std::mutex mutex_;
  std::condition_variable left_;
  std::size_t inside_ = 0, waiting_ = 0;
};

}  // namespace hakusho::http
