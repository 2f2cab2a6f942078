// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/error.hpp>

namespace hakusho::cli {

/// What the program's exit status says.
enum ExitCode : int {
  done = 0,          ///< and hits were found
  nothing = 1,       ///< no hit; verify: a fault
  usage = 2,         ///< wrong options, a query that cannot be read
  some_skipped = 3,  ///< indexed, but some files were not
  failed = 4,        ///< no index, no such passage, unreadable, busy, damaged
  interrupted = 130
};

inline ExitCode exit_code_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid_argument:
    case ErrorCode::bad_query:
      return usage;
    case ErrorCode::interrupted:
      return interrupted;
    default:
      return failed;
  }
}

}  // namespace hakusho::cli
