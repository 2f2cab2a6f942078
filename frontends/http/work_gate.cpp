// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/work_gate.hpp"

namespace hakusho::http {

WorkGate::Pass::~Pass() {
  if (gate_ == nullptr) return;
  {
    const std::lock_guard lock(gate_->mutex_);
    --gate_->inside_;
  }
  gate_->left_.notify_one();
}

std::optional<WorkGate::Pass> WorkGate::enter(std::chrono::milliseconds time) {
  std::unique_lock lock(mutex_);
  ++waiting_;
  const bool entered = left_.wait_for(lock, time, [this] { return inside_ < most_; });
  --waiting_;
  if (!entered) return std::nullopt;
  ++inside_;
  return Pass(*this);
}

std::size_t WorkGate::inside() const {
  const std::lock_guard lock(mutex_);
  return inside_;
}

std::size_t WorkGate::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiting_;
}

}  // namespace hakusho::http
