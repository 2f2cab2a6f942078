// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace hakusho::dict {

/// The bytes that the build has embedded (cmake/Embedded.cmake), a table of dict/data as it is or compiled.
inline std::string_view embedded_text(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

/// The lines of a table that are neither empty nor a comment (#).
inline std::vector<std::string_view> table_lines(std::string_view table) {
  std::vector<std::string_view> lines;
  while (!table.empty()) {
    const std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  }
  return lines;
}

}  // namespace hakusho::dict
