// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/cli/years.hpp"
#include "frontends/format/comparison_text.hpp"

namespace hakusho::cli {
int run_compare(const Options& options, Console& console) {
  const int from = year_operand(options.operands[0]), to = year_operand(options.operands[1]);
  Searcher searcher = open_searcher(options);
  const MeasureComparison comparison = searcher.compare(from, to, {options.series});
  console.print(options.format == "json" ? to_json(comparison) : comparison_text(comparison, console.look));
  return outcome(done, searcher, console);
}

}  // namespace hakusho::cli
