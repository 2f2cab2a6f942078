// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/program.hpp"

#include <exception>
#include <hakusho/version.hpp>
#include <new>

#include "frontends/cli/command.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/error_report.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/cli/heap.hpp"
#include "frontends/cli/help.hpp"
#include "frontends/cli/signals.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {
namespace {

void demand_operands(const Options& options) {
  const Command& command = *options.command;
  const std::size_t given = options.operands.size();
  const Message subject("{0}", {command.name});
  const Message remedy("see hakusho help {0}", {command.name});
  if (!command.takes_query && !command.may_be_empty)
    for (const std::string& operand : options.operands)
      if (operand.empty())
        throw Error(ErrorCode::invalid_argument, subject, Message("{0} is empty", {command.arguments}),
                    remedy);
  if (given >= command.least_operands && given <= command.most_operands) return;
  if (given < command.least_operands)
    throw Error(ErrorCode::invalid_argument, subject, Message("{0} is missing", {command.arguments}), remedy);
  throw Error(ErrorCode::invalid_argument, subject,
              Message("“{0}” is too much", {options.operands[command.most_operands]}), remedy);
}

void note_doubtful_operands(const Options& options, Console& console) {
  for (const std::string& operand : options.doubtful_operands)
    console.note(tr(console.language(), "{0} is no option and is read as part of the query", {operand}));
}

int run(const std::vector<std::string>& arguments, Console& console, const Runner& runner) {
  const Options options = parse_arguments(arguments);
  set_up(console, options, process_environment);
  if (options.version) {
    console.print("hakusho " HAKUSHO_VERSION "\n");
    return done;
  }
  if (options.help) {
    console.print(options.command != nullptr ? command_help(*options.command, console.look)
                                             : overview(console.look));
    return done;
  }
  if (options.command == nullptr) {
    console.print_error(overview(console.look));
    return usage;
  }
  demand_operands(options);
  note_doubtful_operands(options, console);
  fetch_heap();
  return runner ? runner(options, console) : options.command->run(options, console);
}

}  // namespace

int run_program(const std::vector<std::string>& arguments, const Runner& runner) {
  install_signals();
  Console console;
  // For errors in the options themselves.
  console.look.language = early_language(arguments, process_environment);
  try {
    return run(arguments, console, runner);
  } catch (const Error& error) {
    console.print_error(error_report(error, console.query, console.language(), console.look.width));
    return exit_code_of(error.code());
  } catch (const std::bad_alloc&) {
    console.complain(tr(console.language(), "out of memory"));
  } catch (const std::exception& error) {
    console.complain(tr(console.language(), "a fault in hakusho itself: {0}", {error.what()}));
  }
  return failed;
}

}  // namespace hakusho::cli
