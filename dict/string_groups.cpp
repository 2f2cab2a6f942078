// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/string_groups.hpp"

namespace hakusho::dict {

std::string_view StringGroups::text(std::size_t member) const {
  const std::size_t entry = entries() + 2 * member;
  const std::size_t texts = 4 * (entries() + 2 * (members() + 1) + number(3));
  return image_.substr(texts + number(entry), number(entry + 2) - number(entry));
}

// The place of a member in the row of hashes; members() where there is none.
std::size_t StringGroups::find(std::string_view wanted) const {
  if (wanted.size() > longest()) return members();
  const std::uint32_t its = group_hash(wanted);
  std::size_t low = 0, high = members();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    (hash(middle) < its ? low : high) = hash(middle) < its ? middle + 1 : middle;
  }
  for (; low < members() && hash(low) == its; ++low)
    if (text(low) == wanted) return low;
  return members();
}

std::vector<std::string_view> StringGroups::others(std::string_view wanted) const {
  std::vector<std::string_view> found;
  const std::size_t member = find(wanted);
  if (member == members()) return found;
  const std::size_t entry = entries() + 2 * member;
  const std::size_t references = entries() + 2 * (members() + 1);
  const std::size_t end = number(entry + 3);
  for (std::size_t i = number(entry + 1); i < end; ++i) found.push_back(text(number(references + i)));
  return found;
}

}  // namespace hakusho::dict
