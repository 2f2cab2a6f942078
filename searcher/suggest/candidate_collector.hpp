// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/suggest/candidate.hpp"

namespace hakusho::searcher {

/// What may be suggested of an index: nouns of its vocabulary, compounds that stand in more than one passage,
/// its headings, and the organisations that its texts name. Reads every text once.
std::vector<SuggestionCandidate> collect_candidates(IndexReader& index, Analyzer& analyzer);

}  // namespace hakusho::searcher
