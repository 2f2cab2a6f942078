// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/line_classifier.hpp"

namespace hakusho::indexer {

/// Contents say which part (部, 編) holds which chapter where chapters are counted through the parts. Sets
/// `part` of each chapter that the headings before it put elsewhere: the text behind contents begins anew at
/// the first part, also where its own line 第1部 was lost. Takes time in proportion to the headings.
void find_chapter_parts(std::vector<Piece>& pieces);

}  // namespace hakusho::indexer
