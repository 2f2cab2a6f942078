// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

struct ChildLimits {
  std::chrono::milliseconds time{300'000};  ///< from start to end, on the wall clock
  std::size_t output_bytes = 512u << 20;    ///< on standard output
};

/// How a child process ended, and what it printed.
struct ChildResult {
  enum class End {
    exited,           ///< by itself; `code` is its exit code
    signalled,        ///< `code` is the signal that killed it
    timed_out,        ///< killed when its time was up
    too_much_output,  ///< killed when it printed more than allowed
    not_wanted        ///< killed when the sink had enough
  };
  End end = End::exited;
  int code = 0;
  std::string output;  ///< empty when a sink took it
};

/// Takes a piece of what a child printed; false: the rest is not wanted.
using OutputSink = std::function<bool(std::string_view)>;

/// Runs `program` (a path; no search) with `arguments` and waits for its end. Its standard input and error
/// are /dev/null, its environment is empty but for a UTF-8 locale, its signals are as in a fresh process. It
/// never outlives the call. Any number of threads may run children at once. Throws Error io when the
/// program cannot be started.
ChildResult run_child(const std::string& program, const std::vector<std::string>& arguments,
                      const ChildLimits& limits = {});

/// The same; what the child prints goes to `sink` as it comes. An exception of the sink ends the child.
ChildResult run_child(const std::string& program, const std::vector<std::string>& arguments,
                      const ChildLimits& limits, const OutputSink& sink);

}  // namespace hakusho::indexer
