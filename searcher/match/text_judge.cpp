// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/text_judge.hpp"

#include <algorithm>

#include "dict/utf8.hpp"

namespace hakusho::searcher {
namespace {

// What may stand between the parts of a compound that is written out: 情報の共有, サイバー・セキュリティ.
std::size_t skip_joiner(std::string_view key, std::size_t at) {
  for (const std::string_view joiner : {"の", "・", "、", "/", "-"})
    if (key.substr(at).starts_with(joiner)) return at + joiner.size();
  return at;
}

std::size_t characters_between(std::string_view key, std::size_t from, std::size_t to) {
  return from >= to ? 0 : dict::count_code_points(key.substr(from, to - from));
}

struct Place {
  std::size_t begin, end, which;
};

}  // namespace

std::vector<std::size_t> places_of(std::string_view part, std::string_view key) {
  std::vector<std::size_t> places;
  for (std::size_t at = key.find(part); at != std::string_view::npos; at = key.find(part, at + 1))
    places.push_back(at);
  return places;
}

std::optional<std::pair<std::size_t, std::size_t>> parts_side_by_side(const std::vector<std::string>& parts,
                                                                      std::string_view key) {
  for (const std::size_t start : places_of(parts.front(), key)) {
    std::size_t at = start + parts.front().size();
    bool together = true;
    for (std::size_t i = 1; together && i < parts.size(); ++i) {
      if (!key.substr(at).starts_with(parts[i])) at = skip_joiner(key, at);
      together = key.substr(at).starts_with(parts[i]);
      at += parts[i].size();
    }
    if (together) return std::pair(start, at);
  }
  return std::nullopt;
}

std::optional<MatchGrade> grade_in_text(const QueryLeaf& leaf, const LeafMatch& match,
                                        std::string_view text_key) {
  if (text_key.find(leaf.key) != std::string_view::npos) return match.best;
  if (match.sure == MatchGrade::scattered && parts_side_by_side(leaf.parts, text_key))
    return MatchGrade::parts;
  return match.sure;
}

bool stand_near(const std::vector<std::string>& keys, int distance, bool ordered, std::string_view key) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < keys.size(); ++i)
    for (const std::size_t at : places_of(keys[i], key)) places.push_back({at, at + keys[i].size(), i});
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.begin < b.begin; });
  // From each place of the first word, the nearest next ones that are not yet there, greedily.
  for (std::size_t start = 0; start < places.size(); ++start) {
    if (ordered && places[start].which != 0) continue;
    std::vector<bool> seen(keys.size(), false);
    seen[places[start].which] = true;
    std::size_t count = 1, end = places[start].end;
    for (std::size_t next = start + 1; next < places.size() && count < keys.size(); ++next) {
      const Place& place = places[next];
      const bool wanted = ordered ? place.which == count : !seen[place.which];
      if (!wanted || place.begin < end) continue;
      if (characters_between(key, end, place.begin) > static_cast<std::size_t>(distance)) break;
      seen[place.which] = true;
      ++count;
      end = place.end;
    }
    if (count == keys.size()) return true;
  }
  return false;
}

}  // namespace hakusho::searcher
