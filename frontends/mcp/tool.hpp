// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/language.hpp>
#include <hakusho/searcher.hpp>
#include <string>
#include <vector>

#include "frontends/mcp/arguments.hpp"
#include "frontends/mcp/json.hpp"

namespace hakusho::mcp {

/// What a tool found: text to quote from, and the library's JSON.
struct ToolAnswer {
  std::string text;
  std::string json;
};

/// Something an assistant may call.
struct Tool {
  std::string name;
  std::string title;
  std::string description;  ///< for the assistant
  Json schema;              ///< JSON Schema of its arguments
  /// Throws RpcError for arguments that break the schema, Error for what the library refuses.
  ToolAnswer (*run)(Searcher& searcher, const Arguments& arguments, Language language);
};

/// All tools, in the order they are listed.
const std::vector<Tool>& tool_table();

Tool search_tool();
Tool passage_tool();
Tool trace_tool();
Tool trend_tool();
Tool compare_tool();

/// Parts of schemas.
Json text_schema(const char* description);
Json number_schema(const char* description, int least, int most, int otherwise);
Json year_schema(const char* description);
Json flag_schema(const char* description);
Json object_schema(Json properties, std::vector<std::string> required);

}  // namespace hakusho::mcp
