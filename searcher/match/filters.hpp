// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/match/organisation_names.hpp"
#include "searcher/query/query_node.hpp"

namespace hakusho::searcher {

/// Answers the field:value parts of a query for single passages. What documents and headings say is looked up
/// once.
class FilterJudge {
 public:
  /// `succession`: an organisation with what it came from and what came of it.
  FilterJudge(IndexReader& index, const std::vector<const QueryNode*>& filters, bool succession = true);

  /// Whether the passage satisfies the filter. Filters on pages, items, ministries and cells read its record.
  bool accepts(const QueryNode& filter, std::uint32_t passage);

 private:
  struct Prepared {
    std::string key;                                   ///< of a text filter
    std::vector<bool> documents;                       ///< by row: year, series, title
    std::unordered_map<std::uint32_t, bool> headings;  ///< by passage: section
    std::optional<OrganisationNames> names;            ///< organisation
  };
  bool accepts_document(const QueryNode& filter, const Metadata& metadata, const std::string& key) const;
  bool in_section(Prepared& prepared, std::uint32_t passage);
  bool of_organisation(Prepared& prepared, std::uint32_t passage);
  bool accepts_record(const QueryNode& filter, const std::string& key, std::uint32_t passage);

  IndexReader& index_;
  std::unordered_map<const QueryNode*, Prepared> prepared_;
};

}  // namespace hakusho::searcher
