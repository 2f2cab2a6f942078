// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "searcher/query/field_table.hpp"
#include "searcher/query/query_node.hpp"

namespace hakusho::searcher {

/// A value of a field as it stands in the query: without its quotes, and never empty.
struct FieldValue {
  std::u32string_view text;
  TextRange place;  ///< of the value
  bool quoted = false;
};

/// The filter that `name:value` asks for. Throws Error bad_query: a year, number, cell or kind that is none.
QueryNode read_filter(const FieldEntry& entry, const FieldValue& value);

/// The filters of an address: "2.7(ア)", "2.7（イ）@2024", "2.7@令和6". Nothing: the word is plain text.
/// Throws Error bad_query when there is an item but what follows @ is no year.
std::optional<QueryNode> read_address(std::u32string_view word, std::size_t position);

}  // namespace hakusho::searcher
