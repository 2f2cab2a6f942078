// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/layout/table/column_part.hpp"
#include "indexer/layout/table/measure_table.hpp"

namespace hakusho::indexer {

/// A part of a cell that plays one role, its label included.
struct CellPassage {
  std::optional<CellRole> role;
  std::vector<int> years;
  std::string label;  ///< without brackets; empty where none opens it
  std::vector<CellParagraph> paragraphs;
};

/// Cuts the paragraphs of a cell at their labels. A cell without labels is one passage of its column's role.
/// `open`: what the cell's last passage was, for a cell that goes on from the page before.
std::vector<CellPassage> cut_at_labels(const std::vector<CellParagraph>& paragraphs, const ColumnHead& head,
                                       const CellPassage* open = nullptr);

/// The role of a column without labels.
std::optional<CellRole> role_of(const ColumnHead& head);

}  // namespace hakusho::indexer
