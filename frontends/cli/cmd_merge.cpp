// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/merge.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/environment.hpp"
#include "frontends/cli/exit_code.hpp"
#include "frontends/cli/signals.hpp"
#include "frontends/format/report_text.hpp"

namespace hakusho::cli {

int run_merge(const Options& options, Console& console) {
  stop_politely();
  MergeOptions merge;
  merge.force = options.force;
  merge.cancelled = stop_requested;
  const MergeReport report = merge_indexes(index_of(options, process_environment), options.operands, merge);
  if (options.format == "json")
    console.print(to_json(report));
  else if (!console.quiet)
    console.print(merge_text(report, console.look));
  return done;
}

}  // namespace hakusho::cli
