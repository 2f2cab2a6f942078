// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/format/report_text.hpp"

namespace hakusho::cli {

int run_stats(const Options& options, Console& console) {
  Searcher searcher = open_searcher(options);
  const IndexStatistics statistics = searcher.statistics();
  console.print(options.format == "json" ? to_json(statistics) : statistics_text(statistics, console.look));
  return outcome(done, searcher, console);
}

}  // namespace hakusho::cli
