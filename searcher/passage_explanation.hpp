// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <hakusho/searcher.hpp>
#include <string>

#include "searcher/index_reader.hpp"

namespace hakusho::searcher {

/// Why a passage matches a query or does not, word by word and field by field, what its score is made of and
/// where it ranks, a line a fact.
std::string explain_passage(IndexReader& index, Analyzer& analyzer, const Query& query, std::uint32_t passage,
                            const SearchOptions& options, Language language);

}  // namespace hakusho::searcher
