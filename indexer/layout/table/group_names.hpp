// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "indexer/layout/table/band.hpp"

namespace hakusho::indexer {

/// A header of two rows: names over groups of columns, and those of the columns below them.
struct GroupedHeader {
  float y = 0;                ///< between the two rows
  std::vector<bool> grouped;  ///< per column; the names of the others stand beside both rows
};

/// Such a header at the top of a band whose lines do not part it: a text across a border, and texts on both
/// sides of the border below.
std::optional<GroupedHeader> grouped_header(const Band& band, float em);

}  // namespace hakusho::indexer
