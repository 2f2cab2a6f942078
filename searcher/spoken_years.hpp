// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "searcher/index_reader.hpp"

namespace hakusho::searcher {

/// The fiscal years that a passage speaks for: those stored with it, else the year of its report. A cell of a
/// measure whose column names no year has none: it may be the plan of last year or of next year.
inline std::vector<int> spoken_years(const dict::PassageRecord& record, const Metadata& report) {
  const bool of_measure = record.cell && *record.cell != CellRole::other;
  if (record.fiscal_years.empty() && !of_measure && report.year) return {*report.year};
  return record.fiscal_years;
}

}  // namespace hakusho::searcher
