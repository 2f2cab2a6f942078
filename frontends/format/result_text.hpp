// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/searcher.hpp>
#include <string>

#include "frontends/format/look.hpp"

namespace hakusho::cli {

/// "39 passages in 12 documents (26 as whole words, …)": what was found, as one line.
std::string count_line(const SearchResult& result, const Look& look);

/// A hit: report, place, excerpt. Ends with a line feed.
std::string hit_text(const Hit& hit, const Look& look);

/// The same with the passages around it instead of the excerpt.
std::string hit_text(const Hit& hit, const PassageContext& context, const Look& look);

/// Years, ministries, table columns and sections with their numbers.
std::string facets_text(const Facets& facets, const Look& look);

/// A passage between its neighbours, with its citation.
std::string context_text(const PassageContext& context, const Look& look);

}  // namespace hakusho::cli
