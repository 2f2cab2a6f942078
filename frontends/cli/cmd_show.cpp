// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/format/result_text.hpp"

namespace hakusho::cli {

int run_show(const Options& options, Console& console) {
  Searcher searcher(index_of(options, process_environment), dictionary_options(options, process_environment));
  const PassageContext context = searcher.show(options.operands.front(), options.context.value_or(2));
  console.print(options.format == "json" ? to_json(context) : context_text(context, console.look));
  return done;
}

}  // namespace hakusho::cli
