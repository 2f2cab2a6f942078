// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggest/organisation_finder.hpp"

#include <algorithm>
#include <hakusho/organisation.hpp>

#include "dict/normalizer.hpp"
#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

// The first two characters: few names begin alike, and nearly all places of a text begin none.
std::string_view beginning_of(std::string_view text) {
  std::size_t at = 0;
  for (int i = 0; i < 2 && at < text.size(); ++i) dict::next_code_point(text, at);
  return text.substr(0, at);
}

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// FSA is not in "fsac".
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const bool glued_before = begin > 0 && is_letter(text[begin - 1]) && is_letter(text[begin]);
  const bool glued_behind = end < text.size() && is_letter(text[end - 1]) && is_letter(text[end]);
  return !glued_before && !glued_behind;
}

}  // namespace

OrganisationFinder::OrganisationFinder() {
  const std::vector<Organisation>& all = organisations();
  size_ = all.size();
  for (std::size_t i = 0; i < all.size(); ++i) {
    add(all[i].name, static_cast<std::uint16_t>(i));
    for (const std::string& abbreviation : all[i].abbreviations)
      add(abbreviation, static_cast<std::uint16_t>(i));
  }
}

void OrganisationFinder::add(std::string_view name, std::uint16_t organisation) {
  std::string key = dict::matching_key(name);
  std::string beginning(beginning_of(key));
  by_beginning_[std::move(beginning)].push_back({std::move(key), organisation});
}

std::vector<std::uint16_t> OrganisationFinder::in(std::string_view key) const {
  std::vector<std::uint16_t> found;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t here = at;
    dict::next_code_point(key, at);
    const auto names = by_beginning_.find(std::string(beginning_of(key.substr(here))));
    if (names == by_beginning_.end()) continue;
    for (const Name& name : names->second)
      if (key.substr(here).starts_with(name.key) && stands_alone(key, here, here + name.key.size()))
        found.push_back(name.organisation);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace hakusho::searcher
