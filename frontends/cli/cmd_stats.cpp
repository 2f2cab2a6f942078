// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/format/report_text.hpp"

namespace hakusho::cli {

int run_stats(const Options& options, Console& console) {
  Searcher searcher(index_of(options, process_environment), dictionary_options(options, process_environment));
  const IndexStatistics statistics = searcher.statistics();
  console.print(options.format == "json" ? to_json(statistics) : statistics_text(statistics, console.look));
  return done;
}

}  // namespace hakusho::cli
