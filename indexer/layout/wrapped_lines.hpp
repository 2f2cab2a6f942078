// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "indexer/layout/source_lines.hpp"

namespace hakusho::indexer {

/// Texts from mails, old web pages and PDF converters are broken at a fixed width, in mid-sentence. Element i
/// says whether line i + 1 only goes on with line i. Where most full lines end a sentence, the text is not of
/// this kind and none goes on: its lines are paragraphs.
std::vector<bool> find_wrapped_lines(const std::vector<SourceLine>& lines);

}  // namespace hakusho::indexer
