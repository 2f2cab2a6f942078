// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/organisation_names.hpp"

#include <algorithm>

#include "dict/normalizer.hpp"
#include "searcher/match/occurrences.hpp"

namespace hakusho::searcher {
namespace {

void add_key(std::string_view name, std::vector<std::string>& keys) {
  std::string key = dict::matching_key(name);
  if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(std::move(key));
}

// Three Latin letters stand for too much (FSA, IPA) to be looked for unasked. An abbreviation of two bodies
// tells them apart no better than their line.
bool tells_enough(const std::string& abbreviation, bool succession) {
  constexpr std::size_t shortest_latin = 4;
  const bool latin = abbreviation.front() >= 'A' && abbreviation.front() <= 'Z';
  if (latin && abbreviation.size() < shortest_latin) return false;
  return succession || organisations_named(abbreviation).size() == 1;
}

std::vector<const Organisation*> bodies_of(std::string_view asked, bool succession) {
  return succession ? line_of_organisation(asked) : organisations_named(asked);
}

}  // namespace

std::vector<std::string> keys_of_organisation(std::string_view asked, bool succession) {
  std::vector<std::string> keys;
  add_key(asked, keys);
  for (const Organisation* body : bodies_of(asked, succession)) {
    add_key(body->name, keys);
    for (const std::string& abbreviation : body->abbreviations)
      if (tells_enough(abbreviation, succession)) add_key(abbreviation, keys);
  }
  return keys;
}

OrganisationNames::OrganisationNames(IndexReader& index, std::string_view asked, bool succession)
    : keys_(keys_of_organisation(asked, succession)), passages_(index.last_passage() + 1, false) {
  for (const Occurrences& found : find_occurrences(index, keys_)) passages_[found.passage] = true;
}

bool OrganisationNames::stand_in_text(std::uint32_t passage) const {
  return passages_[passage];
}

bool OrganisationNames::stand_in(std::string_view name) const {
  const std::string key = dict::matching_key(name);
  return std::any_of(keys_.begin(), keys_.end(), [&](const std::string& one) {
    return occurrences_of_each(name, key, {one}).front() > 0;
  });
}

std::optional<OrganisationLine> organisation_line(const QueryNode& filter, bool succession) {
  if (filter.kind != NodeKind::filter || filter.field != FilterField::organisation) return std::nullopt;
  OrganisationLine line{filter.text, bodies_of(filter.text, succession)};
  if (line.line.size() < 2) return std::nullopt;
  return line;
}

std::vector<OrganisationLine> organisation_lines(const QueryNode& root, bool succession) {
  std::vector<OrganisationLine> lines;
  if (auto line = organisation_line(root, succession)) lines.push_back(std::move(*line));
  for (const QueryNode& child : root.children)
    for (OrganisationLine& line : organisation_lines(child, succession)) lines.push_back(std::move(line));
  return lines;
}

}  // namespace hakusho::searcher
