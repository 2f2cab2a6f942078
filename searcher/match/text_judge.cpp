// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/text_judge.hpp"

#include <algorithm>
#include <hakusho/calendar.hpp>

#include "dict/numerals.hpp"
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

bool holds(std::string_view text, std::string_view part) {
  return dict::find_text(text, part) != std::string_view::npos;
}

// The same, and not only as a piece of a longer number.
bool says(std::string_view text, std::string_view part) {
  for (std::size_t at = dict::find_text(text, part); at != std::string_view::npos;
       at = dict::find_text(text, part, at + 1))
    if (!dict::cuts_number(text, at, at + part.size())) return true;
  return false;
}

bool says_any(std::string_view text, const std::vector<std::string>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) { return says(text, part); });
}

// The grade of a string that may have up to `best`, or nothing. A piece of a number is inside a longer word.
std::optional<MatchGrade> grade_of(std::string_view text, std::string_view key, MatchGrade best) {
  if (says(text, key)) return best;
  if (!holds(text, key)) return std::nullopt;
  return std::max(best, MatchGrade::substring);
}

bool names_years(std::string_view text, const std::vector<int>& years) {
  if (years.empty()) return false;
  const std::vector<int> named = fiscal_years_of(text);
  return std::includes(named.begin(), named.end(), years.begin(), years.end());
}

bool holds_all_parts(const QueryLeaf& leaf, std::string_view text) {
  if (leaf.other_parts.empty() && leaf.synonyms.empty()) return false;  // the terms have told
  return std::all_of(leaf.parts.begin(), leaf.parts.end(),
                     [&](const std::string& part) { return says_part(leaf, part, text); });
}

struct Place {
  std::size_t begin, end, which;
};

}  // namespace

bool holds_part(const QueryLeaf& leaf, const std::string& part, std::string_view text) {
  if (says(text, part)) return true;
  if (const LeafPart* other = leaf.other_part(part))
    if (says_any(text, other->spellings)) return true;
  return std::any_of(leaf.synonyms.begin(), leaf.synonyms.end(), [&](const LeafSynonym& synonym) {
    return std::find(synonym.parts.begin(), synonym.parts.end(), part) != synonym.parts.end() &&
           says_any(text, synonym.names);
  });
}

bool says_part(const QueryLeaf& leaf, const std::string& part, std::string_view text) {
  if (holds_part(leaf, part, text)) return true;
  const LeafPart* other = leaf.other_part(part);
  return other && names_years(text, other->years);
}

std::vector<std::size_t> places_of(std::string_view part, std::string_view key) {
  std::vector<std::size_t> places;
  for (std::size_t at = dict::find_text(key, part); at != std::string_view::npos;
       at = dict::find_text(key, part, at + 1))
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
  std::optional<MatchGrade> grade = match.sure;
  const auto look_for = [&](const std::string& key, MatchGrade best) {
    if (const auto found = grade_of(text_key, key, best)) grade = std::min(grade.value_or(*found), *found);
  };
  // Of several forms each has its own best grade; the word itself has what no other form explains.
  for (const LeafForm& form : leaf.forms) {
    const LeafMatch* of_form = form.matches.find(match.passage);
    if (of_form) look_for(form.key, of_form->best);
  }
  look_for(leaf.key, match.best);
  if (!grade && holds_all_parts(leaf, text_key)) grade = MatchGrade::scattered;
  if (grade == MatchGrade::scattered && parts_side_by_side(leaf.parts, text_key)) return MatchGrade::parts;
  return grade;
}

MatchVia via_in_text(const QueryLeaf& leaf, std::string_view text_key) {
  if (leaf.forms.empty() && leaf.other_parts.empty() && leaf.synonyms.empty()) return MatchVia::literal;
  if (holds(text_key, leaf.key)) return MatchVia::literal;
  for (const LeafForm& form : leaf.forms)  // spellings come before names
    if (holds(text_key, form.key)) return form.via;
  MatchVia via = MatchVia::literal;
  for (const LeafPart& part : leaf.other_parts)
    if (!holds(text_key, part.text) && says_any(text_key, part.spellings)) via = MatchVia::variant;
  for (const LeafSynonym& synonym : leaf.synonyms) {
    const bool named = std::all_of(synonym.parts.begin(), synonym.parts.end(),
                                   [&](const std::string& part) { return holds(text_key, part); });
    if (!named && says_any(text_key, synonym.names)) return MatchVia::thesaurus;
  }
  return via;
}

bool stand_near(const std::vector<std::vector<std::string>>& keys, int distance, bool ordered,
                std::string_view key) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < keys.size(); ++i)
    for (const std::string& form : keys[i])
      for (const std::size_t at : places_of(form, key)) places.push_back({at, at + form.size(), i});
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
