// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/searcher.hpp>
#include <optional>
#include <string>
#include <vector>

#include "frontends/mcp/json.hpp"

namespace hakusho::mcp {

/// The arguments of a tool call, held against the tool's schema, which alone says what a name may have:
/// range, length, choices, default. What is missing has its default; what has the wrong type, is out of its
/// range or is not in the schema is refused: all functions throw RpcError, invalid_params. `name` is one of
/// the schema's properties.
class Arguments {
 public:
  /// `schema` is the tool's inputSchema. Both must outlive this.
  Arguments(const Json& given, const Json& schema);

  std::string required_text(const char* name) const;
  std::string text(const char* name) const;  ///< empty where it is missing
  std::vector<std::string> required_texts(const char* name) const;
  bool flag(const char* name) const;
  std::size_t number(const char* name) const;
  int required_year(const char* name) const;
  std::optional<int> year(const char* name) const;
  /// first_year and last_year
  std::optional<YearRange> years() const;
  /// The place of the value among the choices of the schema; nothing where it is missing.
  std::optional<std::size_t> choice(const char* name) const;

 private:
  const Json* find(const char* name) const;
  const Json& demand(const char* name) const;
  /// What the schema says of a name.
  const Json& rule(const char* name) const;

  const Json& given_;
  const Json& rules_;
};

}  // namespace hakusho::mcp
