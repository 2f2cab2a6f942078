// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <csignal>

namespace hakusho::searcher {

/// While it lives, writing to a connection that the other side has closed is an error and not the end of the
/// program: Xapian writes without guarding against SIGPIPE, and the library leaves the signals of its caller
/// as they are. Of the thread it was made in.
class PipeSignalGuard {
 public:
  /// Does nothing where `active` is false.
  explicit PipeSignalGuard(bool active);
  ~PipeSignalGuard();
  PipeSignalGuard(const PipeSignalGuard&) = delete;
  PipeSignalGuard& operator=(const PipeSignalGuard&) = delete;

 private:
  bool active_;
  sigset_t before_{};
};

}  // namespace hakusho::searcher
