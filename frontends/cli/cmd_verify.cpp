// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/format/report_text.hpp"

namespace hakusho::cli {

int run_verify(const Options& options, Console& console) {
  Searcher searcher(index_of(options, process_environment), dictionary_options(options, process_environment));
  const VerifyReport report = searcher.verify(options.sample);
  if (options.format == "json")
    console.print(to_json(report));
  else if (!console.quiet || !report.faults.empty())
    console.print(verify_text(report, console.look));
  return report.faults.empty() ? done : nothing;
}

}  // namespace hakusho::cli
