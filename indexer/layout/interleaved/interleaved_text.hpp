// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace hakusho::indexer {

/// What was recovered from a text whose table columns had run into each other.
struct InterleavedText {
  std::vector<Block> blocks;
  Metadata metadata;  ///< what a site that published the text says of it
  std::vector<Message> notes;
};

/// Recovers text that holds tables of measures (項番, 担当府省庁 and two columns of text) whose lines a
/// converter has mixed: alternating, in runs, two pieces on a line, or all of these. Nothing where there is
/// no such table: the text is then to be read as it stands. UTF-8, "\n" ends a line, a form feed the page.
std::optional<InterleavedText> recover_interleaved(std::string_view text);

}  // namespace hakusho::indexer
