// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/organisation.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/index_reader.hpp"
#include "searcher/query/query_node.hpp"

namespace hakusho::searcher {

/// The names that an organisation of a query goes by, and the passages that have one of them.
class OrganisationNames {
 public:
  /// With `succession` the names of its predecessors and successors too. What the register does not know is
  /// looked for as it is written.
  OrganisationNames(IndexReader& index, std::string_view asked, bool succession);

  /// Whether a name stands in the text of the passage. Names in Latin letters stand as whole words only.
  bool stand_in_text(std::uint32_t passage) const;
  /// Whether `name` has one of the names in it, as a cell for ministries does.
  bool stand_in(std::string_view name) const;

 private:
  std::vector<std::string> keys_;
  std::vector<bool> passages_;  // that have a name, by number
};

/// The keys that `asked` is looked for by; each once.
std::vector<std::string> keys_of_organisation(std::string_view asked, bool succession);

/// Bodies that an organisation filter was read as, where they are more than one.
std::optional<OrganisationLine> organisation_line(const QueryNode& filter, bool succession);
/// Those of all filters below `root`.
std::vector<OrganisationLine> organisation_lines(const QueryNode& root, bool succession);

}  // namespace hakusho::searcher
