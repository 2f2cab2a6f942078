// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/searcher.hpp>
#include <string>
#include <vector>

namespace hakusho::searcher {

/// A report with the places of its hits: what a list of references holds once.
struct Reference {
  const DocumentInfo* document = nullptr;
  std::string key;  ///< ASCII, the same in every search: of the report's year and id
  std::vector<std::string> places;
};

/// The reports of the hits in the order of their best hit.
std::vector<Reference> references_of(const SearchResult& result);

/// Year, month and day as far as they are known: of "published", else the year that names the report.
std::vector<int> date_of(const Metadata& metadata);

}  // namespace hakusho::searcher
