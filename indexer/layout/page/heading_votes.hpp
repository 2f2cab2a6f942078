// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/page/document_flow.hpp"

namespace hakusho::indexer {

/// Decides of every text what it is: heading, list item, caption, note or paragraph. Size, weight, face,
/// number, place in the sequence of numbers and the texts around it vote for headings; no single one decides.
void classify_flow(std::vector<FlowElement>& elements);

}  // namespace hakusho::indexer
