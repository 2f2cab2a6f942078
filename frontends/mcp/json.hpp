// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

// The door to nlohmann/json.
#include <nlohmann/json.hpp>
#include <string>

namespace hakusho::mcp {

/// Members in the order they were put in.
using Json = nlohmann::ordered_json;

/// One line of JSON. Bytes that are no UTF-8 become U+FFFD.
inline std::string line_of(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace hakusho::mcp
