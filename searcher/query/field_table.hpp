// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/query_node.hpp"

namespace hakusho::searcher {

/// What a value of a field may be.
enum class ValueKind {
  year,            ///< a year or a range of years, with or without era
  sheet,           ///< a number from 1 or a range
  number_or_text,  ///< a number, a range, or a printed label
  cell,            ///< one of the cell roles
  block_kind,      ///< one of the kinds of passage
  text
};

struct FieldEntry {
  FilterField field;
  std::string_view name;      ///< ASCII
  std::string_view japanese;  ///< empty where there is none
  ValueKind values;
  const char* meaning;  ///< a message with {0} for the value
};

/// The row of a field; every field has one.
const FieldEntry& entry_of(FilterField field);
/// The field written before a colon, in any width and case. Nothing: no field, the text is plain.
const FieldEntry* field_named(std::u32string_view name);

/// The name under which a cell role or a kind of passage is known inside and in JSON.
std::optional<std::string_view> cell_named(std::u32string_view value);
std::optional<std::string_view> kind_named(std::u32string_view value);
/// "plan (計画), progress (成果), …"
std::string allowed_cells();
std::string allowed_kinds();
/// The Japanese word for such a name; the name itself when it has none.
std::string_view japanese_value(FilterField field, std::string_view name);

}  // namespace hakusho::searcher
