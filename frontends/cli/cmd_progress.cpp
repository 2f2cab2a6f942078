// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/format/comparison_text.hpp"

namespace hakusho::cli {

int run_progress(const Options& options, Console& console) {
  ProgressOptions asked;
  asked.series = options.series;
  asked.repeated_years = static_cast<int>(options.repeated_years);
  if (options.search.years) {
    asked.first_year = options.search.years->first;
    asked.last_year = options.search.years->last;
  }
  Searcher searcher = open_searcher(options);
  const ProgressReport report = searcher.progress(asked);
  console.print(options.format == "json" ? to_json(report) : progress_text(report, console.look));
  return outcome(done, searcher, console);
}

}  // namespace hakusho::cli
