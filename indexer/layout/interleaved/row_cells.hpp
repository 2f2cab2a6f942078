// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <string>
#include <vector>

#include "indexer/layout/interleaved/cell_text.hpp"
#include "indexer/layout/interleaved/column_split.hpp"

namespace hakusho::indexer::interleaved {

/// A piece of a cell: the text under one label, or all of it.
struct CellPart {
  std::string text;   ///< a paragraph a line, the label first
  std::string label;  ///< <2024年度年次計画>, without blanks; empty: none
  std::vector<int> fragments;
};

/// The lines of a column as paragraphs, cut at the labels.
std::vector<CellPart> parts_of_column(const Lattice& lattice, const std::vector<int>& fragments, int width,
                                      BlankHabit blanks);

}  // namespace hakusho::indexer::interleaved
