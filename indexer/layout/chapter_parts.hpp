// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/layout/line_classifier.hpp"

namespace hakusho::indexer {

/// Contents say which part (部, 編) holds which chapter where chapters are counted through the parts. Sets
/// `part` of each chapter that the headings before it put elsewhere: the text behind contents begins anew at
/// the first part, also where its own line 第1部 was lost. Takes time in proportion to the headings.
/// `end` is where the back matter begins: its chapters stay there, but its lists may tell the parts.
void find_chapter_parts(std::vector<Piece>& pieces, std::size_t end);

}  // namespace hakusho::indexer
