// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/input.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/format/translation.hpp"

namespace hakusho::cli {

int run_explain(const Options& options, Console& console) {
  console.query = query_of(options.operands);
  const Query query = Query::parse(console.query);
  try {
    Searcher searcher = open_searcher(options);
    if (options.passage.empty())
      console.print(searcher.explain(query, options.search, console.language()));
    else
      console.print(searcher.explain_passage(query, options.passage, options.search, console.language()));
    return outcome(done, searcher, console);
  } catch (const Error& error) {
    // Where nobody asked for an index, none is needed: only the numbers are missing then.
    if (error.code() != ErrorCode::not_found || !options.passage.empty() ||
        names_index(options, process_environment))
      throw;
    console.print(query.explain(console.language(), options.search.strict));
    console.note(tr(console.language(), "there is no index in {0}: words are not counted",
                    {indexes_of(options, process_environment).front()}));
  }
  return done;
}

}  // namespace hakusho::cli
