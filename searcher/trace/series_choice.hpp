// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <set>
#include <string>

#include "searcher/index_reader.hpp"

namespace hakusho::searcher {

/// Throws Error: not_found, with the names there are, unless a report of this series is in the index.
void demand_series(IndexReader& index, const std::string& series);

/// The series asked for; where none is, the only one that has tables of measures. Throws Error: not_found (no
/// such series, none with measures), invalid_argument (several with measures: one must be named).
std::string chosen_series(IndexReader& index, const std::string& asked);

/// The years of a series' reports.
std::set<int> years_of_series(IndexReader& index, const std::string& series);

}  // namespace hakusho::searcher
