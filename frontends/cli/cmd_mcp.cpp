// SPDX-License-Identifier: GPL-2.0-or-later
#include <unistd.h>

#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/format/translation.hpp"
#include "frontends/mcp/session.hpp"

namespace hakusho::cli {

int run_mcp(const Options& options, Console& console) {
  SearcherPool pool(indexes_of(options, process_environment),
                    dictionary_options(options, process_environment));
  if (isatty(STDIN_FILENO) != 0)
    console.note(tr(console.language(),
                    "waiting for JSON-RPC on standard input; this is meant for an assistant to start"));
  mcp::Session session(pool, console.language());
  mcp::serve(session, STDIN_FILENO, [&](std::string_view line) { console.print(line); });
  return done;
}

}  // namespace hakusho::cli
