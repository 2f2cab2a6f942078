// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "searcher/trace/row_features.hpp"

namespace hakusho::searcher {

/// Pairs of rows that may be one measure: for each row of either report the few of the other that share most
/// of its rare trigrams, in any columns. Sorted, each pair once. Comparing all rows with all would cost the
/// square of their number.
std::vector<std::pair<std::size_t, std::size_t>> likely_pairs(const RowFeatures& features,
                                                              const std::vector<RowText>& from,
                                                              const std::vector<RowText>& to);

}  // namespace hakusho::searcher
