// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/spelling_data.hpp"

#include <algorithm>

#include "dict/embedded_table.hpp"
#include "dict/normalizer.hpp"

// The tables of dict/data, embedded by the build; see dict/CMakeLists.txt.
extern "C" const unsigned char hakusho_variants[];
extern "C" const std::size_t hakusho_variants_size;
extern "C" const unsigned char hakusho_characters[];
extern "C" const std::size_t hakusho_characters_size;
extern "C" const unsigned char hakusho_thesaurus[];
extern "C" const std::size_t hakusho_thesaurus_size;

namespace hakusho::dict {
StringGroups::StringGroups(std::string_view table, bool blanks_part) {
  const std::string_view parting = blanks_part ? "\t " : "\t";
  for (std::string_view line : table_lines(table)) {
    std::vector<std::string> members;
    while (!line.empty()) {
      const std::string_view member = line.substr(0, line.find_first_of(parting));
      line.remove_prefix(std::min(line.size(), member.size() + 1));
      if (std::string key = matching_key(member); !key.empty()) members.push_back(std::move(key));
    }
    add_group(members);
  }
}

void StringGroups::add_group(const std::vector<std::string>& members) {
  ++groups_;
  for (const std::string& member : members) {
    longest_ = std::max(longest_, member.size());
    std::vector<std::string>& others = others_[member];
    for (const std::string& other : members)
      if (other != member && std::find(others.begin(), others.end(), other) == others.end())
        others.push_back(other);
  }
}

const std::vector<std::string>& StringGroups::others(const std::string& text) const {
  static const std::vector<std::string> none;
  const auto found = others_.find(text);
  return found == others_.end() ? none : found->second;
}

const StringGroups& spelling_groups() {
  static const StringGroups groups(embedded_text(hakusho_variants, hakusho_variants_size), false);
  return groups;
}

const StringGroups& character_groups() {
  static const StringGroups groups(embedded_text(hakusho_characters, hakusho_characters_size), true);
  return groups;
}

const StringGroups& thesaurus_groups() {
  static const StringGroups groups(embedded_text(hakusho_thesaurus, hakusho_thesaurus_size), false);
  return groups;
}

}  // namespace hakusho::dict
