// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

namespace hakusho::cli {

/// From now on SIGINT and SIGTERM end the program with exit code 130, and a reader that goes away
/// (`hakusho search … | head -1`) ends it quietly.
void install_signals();

/// From now on the first SIGINT or SIGTERM only makes stop_requested() true; a second one ends the program.
void stop_politely();

bool stop_requested();

}  // namespace hakusho::cli
