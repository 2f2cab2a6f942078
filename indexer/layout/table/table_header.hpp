// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/layout/table/measure_table.hpp"

namespace hakusho::indexer {

/// A cell's paragraphs, a line feed between them.
std::string text_of(const TextCell& cell);

/// The header rows among those that drawing suggests: rows of names, no sentences, no item numbers, no
/// figures that go on below.
int header_rows_by_words(const TextTable& table);

/// The words over each column: those of several header rows with " / " between them. A cell too long for a
/// name is none.
std::vector<std::string> column_headings(const TextTable& table, int header_rows);

}  // namespace hakusho::indexer
