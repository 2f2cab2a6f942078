// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "frontends/cli/console.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/options.hpp"
#include "frontends/http/service.hpp"

namespace hakusho::http {

/// What the options of `hakusho serve` and the environment (HAKUSHO_TOKEN) ask for. Throws Error:
/// invalid_argument, io.
Settings settings_of(const cli::Options& options, const cli::Environment& environment);

/// Serves until SIGINT or SIGTERM: requests that have come are answered, then 0 is given back. A second
/// signal ends the process. Prints the address to standard output once it listens. Throws Error.
int run_server(const cli::Options& options, cli::Console& console);

}  // namespace hakusho::http
