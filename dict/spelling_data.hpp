// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hakusho::dict {

/// Groups of strings that stand for each other, from a table of dict/data: a group a line. Immutable.
class StringGroups {
 public:
  /// `table` has lines of members, parted by tabs (and by blanks where `blanks_part`); # begins a comment.
  StringGroups(std::string_view table, bool blanks_part);

  /// The other members of the groups that hold `text`; empty where none does.
  const std::vector<std::string>& others(const std::string& text) const;
  /// Bytes of the longest member.
  std::size_t longest() const { return longest_; }
  std::size_t groups() const { return groups_; }

 private:
  void add_group(const std::vector<std::string>& members);
  std::unordered_map<std::string, std::vector<std::string>> others_;
  std::size_t longest_ = 0, groups_ = 0;
};

const StringGroups& spelling_groups();   ///< variants.tsv
const StringGroups& character_groups();  ///< characters.tsv
const StringGroups& thesaurus_groups();  ///< thesaurus.tsv

}  // namespace hakusho::dict
