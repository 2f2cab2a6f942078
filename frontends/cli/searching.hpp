// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/searcher.hpp>

#include "frontends/cli/console.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/cli/options.hpp"

namespace hakusho::cli {

/// The indexes that options and environment name, open for reading. Throws Error.
Searcher open_searcher(const Options& options);

/// Says on standard error which servers did not answer. Gives the exit code of a command that ended with
/// `code`: that nothing was found cannot be said then, it becomes a failure.
ExitCode outcome(ExitCode code, const Searcher& searcher, Console& console);

}  // namespace hakusho::cli
