// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "frontends/cli/command.hpp"
#include "frontends/format/look.hpp"

namespace hakusho::cli {

/// The commands and what each is for. Lines of at most 80 columns, or the terminal's.
std::string overview(const Look& look);

/// How a command is used: usage, options, examples.
std::string command_help(const Command& command, const Look& look);

}  // namespace hakusho::cli
