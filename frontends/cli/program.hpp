// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace hakusho::cli {

class Console;
struct Options;
using Runner = std::function<int(const Options& options, Console& console)>;

/// Does what the arguments (without the program's name) ask for and gives the exit code. `runner` stands in
/// for what their command does.
int run_program(const std::vector<std::string>& arguments, const Runner& runner = {});

}  // namespace hakusho::cli
