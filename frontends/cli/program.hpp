// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hakusho::cli {

/// Does what the arguments (without the program's name) ask for and gives the exit code.
int run_program(const std::vector<std::string>& arguments);

}  // namespace hakusho::cli
