// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/layout/heading_title.hpp"

#include <algorithm>

#include "dict/normalizer.hpp"

namespace hakusho::indexer {

std::string title_key(const Piece& heading) {
  const auto marker = read_marker(heading.text);
  return dict::matching_key(heading.text.substr(marker && heading.number > 0 ? marker->length : 0));
}

bool is_same_title(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  const auto end = a.begin() + static_cast<std::ptrdiff_t>(shorter);
  const auto same = static_cast<std::size_t>(std::mismatch(a.begin(), end, b.begin()).first - a.begin());
  return 2 * same >= shorter && same * 4 >= std::max(a.size(), b.size()) && (shorter > 0 || a == b);
}

}  // namespace hakusho::indexer
