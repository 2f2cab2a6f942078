// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/index_stub.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "dict/file_head.hpp"
#include "dict/schema.hpp"

namespace hakusho::dict {

// One line counts, "auto NAME"; xapian-replicate writes remarks above it.
std::string generation_named_in(const std::string& folder) {
  constexpr std::size_t most_bytes = 65536;
  const std::optional<FileHead> stub = head_of_file(folder + "/" + stub_file, most_bytes);
  std::string_view rest = stub ? std::string_view(stub->bytes) : std::string_view();
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    if (!line.starts_with('#')) return std::string(line.substr(line.find(' ') + 1));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  }
  return {};
}

}  // namespace hakusho::dict
