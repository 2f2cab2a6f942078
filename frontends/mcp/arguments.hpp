// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/searcher.hpp>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frontends/mcp/json.hpp"

namespace hakusho::mcp {

/// The arguments of a tool call. What is missing has its default; what has the wrong type, is out of its
/// range or is not in the schema is refused: all functions throw RpcError, invalid_params.
class Arguments {
 public:
  /// `schema` is the tool's inputSchema: its `properties` are the names that may be given.
  Arguments(const Json& given, const Json& schema);

  std::string required_text(const char* name) const;
  std::string text(const char* name) const;  ///< empty where it is missing
  std::vector<std::string> required_texts(const char* name, std::size_t most) const;
  bool flag(const char* name, bool otherwise = false) const;
  std::size_t number(const char* name, std::size_t otherwise, std::size_t least, std::size_t most) const;
  int required_year(const char* name) const;
  std::optional<int> year(const char* name) const;
  /// first_year and last_year
  std::optional<YearRange> years() const;
  /// The place of the value among the choices, 0 where it is missing.
  std::size_t choice(const char* name, std::initializer_list<std::string_view> choices) const;

 private:
  const Json* find(const char* name) const;
  const Json& demand(const char* name) const;

  const Json& given_;
};

}  // namespace hakusho::mcp
