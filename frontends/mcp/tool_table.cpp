// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/mcp/tool.hpp"

namespace hakusho::mcp {

const std::vector<Tool>& tool_table() {
  static const std::vector<Tool> table = {search_tool(), passage_tool(), trace_tool(), trend_tool(),
                                          compare_tool()};
  return table;
}

Json text_schema(const char* description) {
  return {{"type", "string"}, {"description", description}};
}

Json number_schema(const char* description, int least, int most, int otherwise) {
  return {{"type", "integer"},
          {"description", description},
          {"minimum", least},
          {"maximum", most},
          {"default", otherwise}};
}

Json year_schema(const char* description) {
  return {{"type", "integer"}, {"description", description}, {"minimum", 1868}, {"maximum", 9999}};
}

Json flag_schema(const char* description) {
  return {{"type", "boolean"}, {"description", description}, {"default", false}};
}

Json object_schema(Json properties, std::vector<std::string> required) {
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", std::move(required)},
          {"additionalProperties", false}};
}

}  // namespace hakusho::mcp
