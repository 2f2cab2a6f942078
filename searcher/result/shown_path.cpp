// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/result/shown_path.hpp"

#include <fmt/format.h>

#include "dict/utf8.hpp"

namespace hakusho::searcher {

std::string shown_path(const std::string& path) {
  std::string shown;
  for (std::size_t i = 0; i < path.size();) {
    const std::size_t start = i;
    const char32_t c = dict::next_code_point(path, i);
    const bool odd = (c == dict::replacement_character && i == start + 1) || c < 0x20 || c == 0x7F;
    if (odd)
      shown += fmt::format("%{:02X}", static_cast<unsigned char>(path[start]));
    else
      shown.append(path, start, i - start);
  }
  return shown;
}

}  // namespace hakusho::searcher
