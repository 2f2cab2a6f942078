// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/trace/row_evidence.hpp"

namespace hakusho::searcher {

/// A row of one report and the row of a later report that goes on with it.
struct RowLink {
  std::size_t from_year = 0, from = 0, to_year = 0, to = 0;  ///< by place in the lists of years and of rows
  RowEvidence evidence;
  double like = 0;
  double margin = 0;  ///< how far the next best row, for either of the two, stands behind
  bool split = false, merged = false;
};

/// The links between the rows of two reports. First one to one, by the assignment that is worth most
/// together; then splits (a row whose next plan holds several plans) and merges (rows whose next plans hold
/// one plan). Rows that no text ties to another stay without a link: measures dropped, new measures, twins
/// that share boilerplate only.
std::vector<RowLink> match_rows(const RowFeatures& features, const std::vector<YearOfRows>& years,
                                std::size_t from_year, std::size_t to_year);

}  // namespace hakusho::searcher
