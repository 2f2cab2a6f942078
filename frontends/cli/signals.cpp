// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/signals.hpp"

#include <unistd.h>

#include <csignal>

#include "frontends/cli/exit_code.hpp"

namespace hakusho::cli {
namespace {

volatile std::sig_atomic_t polite = 0;
volatile std::sig_atomic_t requested = 0;

extern "C" void on_stop(int) {
  if (polite == 0 || requested != 0) _exit(interrupted);
  requested = 1;
}

}  // namespace

void install_signals() {
  std::signal(SIGINT, on_stop);
  std::signal(SIGTERM, on_stop);
  // A parent may have left it ignored.
  std::signal(SIGPIPE, SIG_DFL);
}

void stop_politely() {
  polite = 1;
}

bool stop_requested() {
  return requested != 0;
}

}  // namespace hakusho::cli
