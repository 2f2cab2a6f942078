// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/cli/years.hpp"

#include <hakusho/calendar.hpp>
#include <hakusho/error.hpp>

namespace hakusho::cli {

int year_operand(const std::string& text) {
  if (const auto year = western_year(text)) return *year;
  throw Error(ErrorCode::invalid_argument, Message("{0}", {text}), "this is no year",
              "write 2024, 令和6 or R6");
}

ProgressOptions progress_options(const Options& options) {
  ProgressOptions asked;
  asked.series = options.series;
  asked.repeated_years = static_cast<int>(options.repeated_years);
  if (options.search.years) {
    asked.first_year = options.search.years->first;
    asked.last_year = options.search.years->last;
  }
  return asked;
}

TrendOptions trend_options(const Options& options) {
  TrendOptions asked;
  asked.years = options.search.years;
  asked.exact = options.search.exact;
  asked.succession = options.search.succession;
  return asked;
}

}  // namespace hakusho::cli
