// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <hakusho/searcher.hpp>
#include <hakusho/trend.hpp>

#include "frontends/cli/command.hpp"
#include "frontends/cli/input.hpp"
#include "frontends/cli/searching.hpp"
#include "frontends/cli/years.hpp"
#include "frontends/format/translation.hpp"
#include "frontends/format/trend_text.hpp"

namespace hakusho::cli {
namespace {

std::string written(const Trend& trend, const Options& options, const Console& console) {
  if (options.format == "json") return to_json(trend);
  if (options.format == "csv") return to_csv(trend);
  if (options.format == "svg") return to_svg(trend, console.language());
  return trend_text(trend, console.look);
}

}  // namespace

int run_trend(const Options& options, Console& console) {
  const std::vector<std::string> terms = listed_operands(options.operands);
  Searcher searcher = open_searcher(options);
  const Trend trend = searcher.trend(terms, trend_options(options));
  console.print(written(trend, options, console));
  if (trend.reports_without_year > 0)
    console.note(tr_count(console.language(), trend.reports_without_year,
                          "{0} report without a year is not counted",
                          "{0} reports without a year are not counted"));
  const bool found = std::any_of(trend.lines.begin(), trend.lines.end(),
                                 [](const TrendLine& line) { return line.total > 0; });
  return outcome(found ? done : nothing, searcher, console);
}

}  // namespace hakusho::cli
