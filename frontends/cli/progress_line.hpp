// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <hakusho/index_writer.hpp>

#include "frontends/cli/console.hpp"

namespace hakusho::cli {

/// One line on a terminal's standard error that is written over as work goes on, and erased at the end.
class ProgressLine {
 public:
  explicit ProgressLine(Console& console);
  ~ProgressLine() { erase(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// False where standard error is no terminal, or --quiet was given.
  bool visible() const { return width_ > 0; }
  /// Writes the line anew, at most five times a second. Not for two threads at once.
  void show(const IndexProgress& progress);
  void erase();

 private:
  using Clock = std::chrono::steady_clock;
  Console& console_;
  std::size_t width_ = 0;
  bool shown_ = false;
  Clock::time_point begun_, last_;
};

}  // namespace hakusho::cli
