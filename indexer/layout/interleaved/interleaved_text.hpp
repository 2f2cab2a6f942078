// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/document.hpp>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/layout/interleaved/work_budget.hpp"

namespace hakusho::indexer {

/// What was recovered from a text whose table columns had run into each other.
struct InterleavedText {
  std::vector<Block> blocks;
  Metadata metadata;  ///< what a site that published the text says of it
  std::vector<Message> notes;
  std::size_t steps = 0;  ///< what the searches cost; see WorkBudget
};

/// What may be spent on a text of this size: more than twice what the densest tables of reports take, and
/// less than a second of work for a megabyte.
interleaved::WorkBudget budget_for(std::string_view text);

/// Recovers text that holds tables of measures (項番, 担当府省庁 and two columns of text) whose lines a
/// converter has mixed: alternating, in runs, two pieces on a line, or all of these. Nothing where there is
/// no such table: the text is then to be read as it stands. Tables that the budget does not reach are left as
/// they stand, all their blocks doubtful, with a note. UTF-8, "\n" ends a line, a form feed the page.
std::optional<InterleavedText> recover_interleaved(std::string_view text, interleaved::WorkBudget work);
inline std::optional<InterleavedText> recover_interleaved(std::string_view text) {
  return recover_interleaved(text, budget_for(text));
}

}  // namespace hakusho::indexer
