// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/analyzer.hpp>
#include <hakusho/searcher.hpp>
#include <string>

#include "searcher/index_reader.hpp"

namespace hakusho::searcher {

/// What an index has of each word and field of a query, a line a fact, and what of it stands nowhere.
std::string explain_in_index(IndexReader& index, Analyzer& analyzer, const Query& query,
                             const SearchOptions& options, Language language);

}  // namespace hakusho::searcher
