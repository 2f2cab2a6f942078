// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/command.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/cli/help.hpp"

namespace hakusho::cli {

int run_help(const Options& options, Console& console) {
  if (options.operands.empty()) {
    console.print(overview(console.look));
    return done;
  }
  const std::string& name = options.operands.front();
  const Command* command = command_named(name);
  if (command == nullptr) throw no_such_command(name);
  console.print(command_help(*command, console.look));
  return done;
}

}  // namespace hakusho::cli
