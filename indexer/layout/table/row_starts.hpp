// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/table/text_rows.hpp"

namespace hakusho::indexer {

/// What is known of where the rows of a table begin.
enum class RowHint {
  none,    ///< only space tells
  header,  ///< only space tells, and the first is the header
  ruled,   ///< rules part the rows: within one, only figures below figures are another row
};

/// The indexes of the text rows at which a row of the table begins; 0 always is one. `borders` are those
/// between the columns. A row begins where the space is that of the wider kind and its first column or most
/// columns begin; without two kinds of space, where the first column does. Figures of one column are never
/// in one cell.
std::vector<std::size_t> row_starts(const std::vector<TextRow>& rows, const std::vector<float>& borders,
                                    float em, RowHint hint);

/// Of rows whose first column holds nothing but numbers below the header: the indexes at which they begin,
/// from the first number on, or where the numbers stand in the middle of their rows, from the second row on.
/// Empty where the first column holds other things.
std::vector<std::size_t> numbered_rows(const std::vector<TextRow>& rows, const std::vector<float>& borders,
                                       float em);

/// Which columns hold figures for the most part.
std::vector<bool> figure_columns(const std::vector<TextRow>& rows, const std::vector<float>& borders);

/// The columns in which the row has text.
std::vector<bool> filled_columns(const TextRow& row, const std::vector<float>& borders);

}  // namespace hakusho::indexer
