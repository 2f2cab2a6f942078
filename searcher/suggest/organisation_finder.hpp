// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hakusho::searcher {

/// Finds which bodies of the register a text names, in full or by an abbreviation.
class OrganisationFinder {
 public:
  OrganisationFinder();

  /// Places in hakusho::organisations(), each once, in order. `key` is a matching key.
  std::vector<std::uint16_t> in(std::string_view key) const;
  std::size_t size() const { return size_; }

 private:
  struct Name {
    std::string key;
    std::uint16_t organisation;
  };
  void add(std::string_view name, std::uint16_t organisation);

  std::unordered_map<std::string, std::vector<Name>> by_beginning_;
  std::size_t size_ = 0;
};

}  // namespace hakusho::searcher
