// SPDX-License-Identifier: GPL-2.0-or-later
#include "dict/string_groups_image.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "dict/embedded_table.hpp"
#include "dict/normalizer.hpp"
#include "dict/string_groups.hpp"

namespace hakusho::dict {
namespace {

using Group = std::vector<std::string>;
using Others = std::map<std::string, Group>;  // of each member

std::vector<Group> groups_in(std::string_view table, bool blanks_part) {
  const std::string_view parting = blanks_part ? "\t " : "\t";
  std::vector<Group> groups;
  for (std::string_view line : table_lines(table)) {
    Group& group = groups.emplace_back();
    while (!line.empty()) {
      const std::string_view member = line.substr(0, line.find_first_of(parting));
      line.remove_prefix(std::min(line.size(), member.size() + 1));
      if (std::string key = matching_key(member); !key.empty()) group.push_back(std::move(key));
    }
  }
  return groups;
}

void add_group(const Group& group, Others& all) {
  for (const std::string& member : group) {
    Group& others = all[member];
    for (const std::string& other : group)
      if (other != member && std::find(others.begin(), others.end(), other) == others.end())
        others.push_back(other);
  }
}

void append_number(std::string& bytes, std::size_t number) {
  for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift & 0xFF);
}

// The parts of an image behind its header, as members are added in the order of their hashes.
class Parts {
 public:
  explicit Parts(const std::vector<std::string_view>& members) {
    for (std::size_t i = 0; i < members.size(); ++i) place_[members[i]] = i;
  }

  void add(const std::string& member, const Group& others) {
    append_number(hashes_, group_hash(member));
    append_entry();
    texts_ += member;
    longest_ = std::max(longest_, member.size());
    for (const std::string& other : others) append_number(references_, place_.at(other));
  }

  std::string image(std::size_t groups) {
    std::string header;
    for (const std::size_t number : {groups, longest_, place_.size(), references_.size() / 4})
      append_number(header, number);
    append_entry();  // where the last member's text and others end
    return header + hashes_ + entries_ + references_ + texts_;
  }

 private:
  void append_entry() {
    append_number(entries_, texts_.size());
    append_number(entries_, references_.size() / 4);
  }

  std::map<std::string_view, std::size_t> place_;
  std::string hashes_, entries_, references_, texts_;
  std::size_t longest_ = 0;
};

}  // namespace

std::string string_groups_image(std::string_view table, bool blanks_part) {
  const std::vector<Group> groups = groups_in(table, blanks_part);
  Others others;
  for (const Group& group : groups) add_group(group, others);
  std::vector<std::string_view> members;
  for (const auto& [member, its] : others) members.push_back(member);
  std::stable_sort(members.begin(), members.end(),
                   [](std::string_view a, std::string_view b) { return group_hash(a) < group_hash(b); });
  Parts parts(members);
  for (const std::string_view member : members) {
    const auto found = others.find(std::string(member));
    parts.add(found->first, found->second);
  }
  return parts.image(groups.size());
}

}  // namespace hakusho::dict
