// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/pipe_signal_guard.hpp"

#include <ctime>

namespace hakusho::searcher {
namespace {

sigset_t pipe_signal() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGPIPE);
  return signals;
}

bool is_pending() {
  sigset_t pending;
  sigemptyset(&pending);
  sigpending(&pending);
  return sigismember(&pending, SIGPIPE) == 1;
}

}  // namespace

// One that waits already belongs to somebody else: then nothing is taken away, and nothing need be blocked.
PipeSignalGuard::PipeSignalGuard(bool active) : active_(active && !is_pending()) {
  if (!active_) return;
  const sigset_t signals = pipe_signal();
  pthread_sigmask(SIG_BLOCK, &signals, &before_);
}

PipeSignalGuard::~PipeSignalGuard() {
  if (!active_) return;
  const sigset_t signals = pipe_signal();
  const timespec at_once{};
  if (is_pending()) sigtimedwait(&signals, nullptr, &at_once);
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace hakusho::searcher
