// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <hakusho/searcher.hpp>
#include <hakusho/suggestion.hpp>

namespace hakusho {
namespace {

constexpr std::string_view grades[match_grades] = {"word", "parts", "scattered", "substring", "partial"};
constexpr std::string_view vias[] = {"literal", "variant", "thesaurus"};
constexpr std::string_view suggestion_kinds[] = {"term", "organisation", "section"};

}  // namespace

std::string_view name_of(MatchGrade grade) {
  return grades[static_cast<int>(grade)];
}
std::string_view name_of(MatchVia via) {
  return vias[static_cast<int>(via)];
}

std::string_view name_of(SuggestionKind kind) {
  return suggestion_kinds[static_cast<int>(kind)];
}

std::optional<MatchGrade> match_grade_named(std::string_view name) {
  const auto* found = std::find(std::begin(grades), std::end(grades), name);
  if (found == std::end(grades)) return std::nullopt;
  return static_cast<MatchGrade>(found - std::begin(grades));
}

}  // namespace hakusho
