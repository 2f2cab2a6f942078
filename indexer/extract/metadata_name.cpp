// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <hakusho/calendar.hpp>
#include <set>

#include "dict/utf8.hpp"
#include "indexer/extract/metadata.hpp"
#include "indexer/extract/metadata_date.hpp"
#include "indexer/extract/metadata_phrase.hpp"

namespace hakusho::indexer {
namespace {

std::string_view stem_of(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
  const auto dot = name.rfind('.');
  return dot == name.npos || dot == 0 ? name : name.substr(0, dot);
}

std::vector<std::string_view> parts_of(std::string_view stem) {
  std::vector<std::string_view> parts;
  while (!stem.empty()) {
    const auto end = std::min(stem.find_first_of("_- "), stem.size());
    if (end > 0) parts.push_back(stem.substr(0, end));
    stem.remove_prefix(std::min(end + 1, stem.size()));
  }
  return parts;
}

bool is_number(std::string_view part) {
  return !part.empty() && part.find_first_not_of("0123456789") == part.npos;
}

// h12, R5: an era's initial and a number, and nothing else. A single digit may be a revision (guideline_r2),
// so it counts only where a name begins with it.
std::optional<int> era_part(std::string_view part, bool first) {
  if (part.size() < 2 || part.size() > 3 || !is_number(part.substr(1))) return std::nullopt;
  const char letter = part.front() >= 'a' ? static_cast<char>(part.front() - 32) : part.front();
  if (letter != 'H' && letter != 'R' && (letter != 'S' || part.size() != 3)) return std::nullopt;
  if (part.size() == 2 && !first) return std::nullopt;
  return western_year(part);
}

// iso-2022-jp, rfc-2119, JIS_2023: the number of a standard, a form or a volume.
bool numbers_what_follows(std::string_view part) {
  constexpr std::string_view words[] = {"iso",  "iec", "jis",  "rfc",  "itu", "ieee", "no",   "vol",
                                        "form", "law", "file", "page", "img", "dsc",  "scan", "case"};
  std::string lower(part);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return std::find(std::begin(words), std::end(words), lower) != std::end(words);
}

// Years that stand as parts of their own: R5_plan, hakusho-2024-ch1, 2024年版_概要.
std::set<int> years_in(const std::vector<std::string_view>& parts) {
  std::set<int> years;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::string_view part = parts[i];
    if (const auto era = era_part(part, i == 0)) years.insert(*era);
    if (const auto lead = leading_year(part)) {
      const std::string_view rest = part.substr(lead->length);
      if (rest.empty() || is_report_name(rest)) years.insert(lead->year);
    }
    // A number among numbers is a date or a file number.
    const bool alone = (i == 0 || (!is_number(parts[i - 1]) && !numbers_what_follows(parts[i - 1]))) &&
                       (i + 1 == parts.size() || !is_number(parts[i + 1]));
    if (part.size() == 4 && is_number(part) && alone)
      if (const auto year = western_year(part); year && *year >= 1950 && *year <= 2099) years.insert(*year);
  }
  return years;
}

std::optional<std::string> published_in(std::string_view stem, const std::vector<std::string_view>& parts) {
  std::set<std::string> dates;
  for (const std::string_view part : parts)
    if (part.size() == 8 && is_number(part))
      if (auto date = iso_date(part)) dates.insert(*date);
  bool boundary = true;
  for (std::size_t at = 0; at < stem.size();) {
    const auto match = boundary ? date_at_start(stem.substr(at)) : std::nullopt;
    if (match && match->date.day > 0) dates.insert(iso_text(match->date));
    const char32_t c = dict::next_code_point(stem, at);
    boundary = !(c >= U'0' && c <= U'9') && !(c >= U'a' && c <= U'z') && !(c >= U'A' && c <= U'Z');
  }
  return dates.size() == 1 ? std::optional(*dates.begin()) : std::nullopt;
}

}  // namespace

Metadata metadata_of_name(std::string_view name) {
  const std::string_view raw = stem_of(name);
  if (raw.size() > 400 || !dict::is_valid_utf8(raw)) return {};
  const std::string stem = folded_phrase(raw);
  Metadata found = metadata_of_title(stem);
  if (found.series) found.title = stem;
  const std::vector<std::string_view> parts = parts_of(stem);
  found.published = published_in(stem, parts);
  if (!found.year)
    if (const std::set<int> years = years_in(parts); years.size() == 1) found.year = *years.begin();
  return found;
}

}  // namespace hakusho::indexer
