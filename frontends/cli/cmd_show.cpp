// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/error.hpp>
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/input.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/format/result_text.hpp"

namespace hakusho::cli {

int run_show(const Options& options, Console& console) {
  const std::string id = named_operand(options.operands.front());
  Searcher searcher = open_searcher(options);
  try {
    const PassageContext context = searcher.show(id, options.context.value_or(2));
    console.print(options.format == "json" ? to_json(context) : context_text(context, console.look));
  } catch (const Error&) {
    outcome(done, searcher, console);  // it may be where nobody answers
    throw;
  }
  return outcome(done, searcher, console);
}

}  // namespace hakusho::cli
