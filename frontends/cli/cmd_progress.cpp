// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/exit_code.hpp"
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
  Searcher searcher(index_of(options, process_environment), dictionary_options(options, process_environment));
  const ProgressReport report = searcher.progress(asked);
  console.print(options.format == "json" ? to_json(report) : progress_text(report, console.look));
  return done;
}

}  // namespace hakusho::cli
