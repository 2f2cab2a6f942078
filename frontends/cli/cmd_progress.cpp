// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/cli/years.hpp"
#include "frontends/format/comparison_text.hpp"

namespace hakusho::cli {

int run_progress(const Options& options, Console& console) {
  Searcher searcher = open_searcher(options);
  const ProgressReport report = searcher.progress(progress_options(options));
  console.print(options.format == "json" ? to_json(report) : progress_text(report, console.look));
  return outcome(done, searcher, console);
}

}  // namespace hakusho::cli
