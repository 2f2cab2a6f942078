// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "searcher/trace/row_match.hpp"

namespace hakusho::searcher {

/// Adds to the one-to-one links of two reports what they cannot say: a row that became several, and rows that
/// became one. A row without a link joins another one's where its words stand in that row and explain what
/// its present partner leaves unexplained. Marks the links of both kinds.
void add_splits_and_merges(const RowFeatures& features, const std::vector<RowText>& from,
                           const std::vector<RowText>& to, std::vector<RowLink>& links,
                           const std::function<RowLink(std::size_t from, std::size_t to)>& link_of);

}  // namespace hakusho::searcher
