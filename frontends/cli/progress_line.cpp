// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/progress_line.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include "frontends/format/report_text.hpp"

namespace hakusho::cli {

ProgressLine::ProgressLine(Console& console) : console_(console), begun_(Clock::now()), last_(begun_) {
  if (console.quiet || isatty(STDERR_FILENO) == 0) return;
  winsize size{};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  width_ = known ? size.ws_col : 80;
}

void ProgressLine::show(const IndexProgress& progress) {
  if (!visible()) return;
  const Clock::time_point now = Clock::now();
  if (now - last_ < std::chrono::milliseconds(200)) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - begun_).count();
  // One column less than there are: some terminals wrap a full line.
  const std::string text = progress_text(progress, seconds, console_.look, width_ - 1);
  console_.print_error("\r\x1b[K" + text);
  shown_ = true;
}

void ProgressLine::erase() {
  if (shown_) console_.print_error("\r\x1b[K");
  shown_ = false;
}

}  // namespace hakusho::cli
