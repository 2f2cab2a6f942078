// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/printable_path.hpp"

#include <fmt/format.h>

#include "dict/utf8.hpp"

namespace hakusho::dict {

std::string printable_path(std::string_view path) {
  if (is_valid_utf8(path)) return std::string(path);
  std::string out;
  for (std::size_t i = 0; i < path.size();) {
    const std::size_t begin = i;
    const bool odd = next_code_point(path, i) == replacement_character && i == begin + 1;
    if (odd)
      out += fmt::format("%{:02X}", static_cast<unsigned char>(path[begin]));
    else
      out.append(path, begin, i - begin);
  }
  return out;
}

}  // namespace hakusho::dict
