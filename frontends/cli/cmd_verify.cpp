// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/format/report_text.hpp"

namespace hakusho::cli {

int run_verify(const Options& options, Console& console) {
  Searcher searcher = open_searcher(options);
  const VerifyReport report = searcher.verify(options.sample);
  if (options.format == "json")
    console.print(to_json(report));
  else if (!console.quiet || !report.faults.empty())
    console.print(verify_text(report, console.look));
  // A fault that was found is one, whatever else could not be looked at.
  outcome(done, searcher, console);
  if (!report.faults.empty()) return nothing;
  return searcher.unreachable().empty() ? done : failed;
}

}  // namespace hakusho::cli
