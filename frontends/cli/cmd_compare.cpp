// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/calendar.hpp>
#include <hakusho/export.hpp>
#include <hakusho/searcher.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/format/comparison_text.hpp"

namespace hakusho::cli {
namespace {

int year_operand(const std::string& text) {
  if (const auto year = western_year(text)) return *year;
  throw Error(ErrorCode::invalid_argument, Message("{0}", {text}), "this is no year",
              "write 2024, 令和6 or R6");
}

}  // namespace

int run_compare(const Options& options, Console& console) {
  const int from = year_operand(options.operands[0]), to = year_operand(options.operands[1]);
  Searcher searcher = open_searcher(options);
  const MeasureComparison comparison = searcher.compare(from, to, {options.series});
  console.print(options.format == "json" ? to_json(comparison) : comparison_text(comparison, console.look));
  return outcome(done, searcher, console);
}

}  // namespace hakusho::cli
