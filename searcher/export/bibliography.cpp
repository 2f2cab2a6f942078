// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/export/bibliography.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "searcher/result/citation.hpp"

namespace hakusho::searcher {
namespace {

// Ids are ours and plain; anything else would break a BibTeX key.
std::string key_of(const DocumentInfo& document) {
  std::string id;
  for (const char byte : document.id) {
    const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                       (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '_';
    id += plain ? byte : '-';
  }
  if (!document.metadata.year) return fmt::format("hakusho-{}", id);
  return fmt::format("hakusho{}-{}", *document.metadata.year, id);
}

}  // namespace

std::vector<Reference> references_of(const SearchResult& result) {
  std::vector<Reference> references;
  for (const Hit& hit : result.hits) {
    const DocumentInfo& document = hit.passage.document;
    auto found = std::find_if(references.begin(), references.end(),
                              [&](const Reference& each) { return each.document->id == document.id; });
    if (found == references.end())
      found = references.insert(references.end(), Reference{&document, key_of(document), {}});
    std::string place = place_of(hit.passage);
    const bool known = std::find(found->places.begin(), found->places.end(), place) != found->places.end();
    if (!place.empty() && !known) found->places.push_back(std::move(place));
  }
  return references;
}

std::vector<int> date_of(const Metadata& metadata) {
  std::vector<int> date;
  const std::string text = metadata.published.value_or("");
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end && date.size() < 3) {
    int number = 0;
    const auto [stop, error] = std::from_chars(at, end, number);
    if (error != std::errc() || number <= 0) break;
    date.push_back(number);
    at = stop;
    if (at == end || *at != '-') break;
    ++at;
  }
  const bool sound = !date.empty() && date[0] >= 1000 && (date.size() < 2 || date[1] <= 12) &&
                     (date.size() < 3 || date[2] <= 31);
  if (sound) return date;
  if (metadata.year) return {*metadata.year};
  return {};
}

}  // namespace hakusho::searcher
