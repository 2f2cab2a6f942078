// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/capi/search_options.hpp"

#include <algorithm>
#include <cstring>
#include <hakusho/error.hpp>
#include <hakusho/export.hpp>
#include <iterator>
#include <string>

namespace hakusho::capi {
namespace {

using Printer = std::string (*)(const SearchResult&);
constexpr Printer printers[] = {to_json, to_json_lines, to_csv, to_markdown, to_bibtex, to_csl};
constexpr SearchScope scopes[] = {SearchScope::passage, SearchScope::row, SearchScope::page,
                                  SearchScope::document};
constexpr SortOrder orders[] = {SortOrder::score, SortOrder::year_ascending, SortOrder::year_descending};

// No header knows more members than this; more is memory that was never initialised.
constexpr std::size_t largest_size = 4096;

[[noreturn]] void refuse(const char* member, const char* reason, const char* remedy = "") {
  throw Error(ErrorCode::invalid_argument, {"hakusho_search_options.{0}", {member}}, reason, remedy);
}

hakusho_search_options defaults() noexcept {
  const SearchOptions library;
  hakusho_search_options options{};
  options.size = sizeof options;
  options.limit = library.limit;
  options.offset = library.offset;
  options.worst_grade = static_cast<int>(library.worst_grade);
  options.snippet_length = library.snippet_length;
  options.format = HAKUSHO_JSON;
  options.language = HAKUSHO_ENGLISH;
  return options;
}

hakusho_search_options copy_of(const hakusho_search_options* given) noexcept {
  hakusho_search_options options = defaults();
  if (given != nullptr && given->size <= largest_size)
    std::memcpy(&options, given, std::min(given->size, sizeof options));
  return options;
}

template <typename Row, std::size_t count>
Row row_of(const Row (&table)[count], int index, const char* member) {
  if (index < 0 || static_cast<std::size_t>(index) >= count) refuse(member, "no such value");
  return table[index];
}

std::optional<YearRange> years_of(const hakusho_search_options& options) {
  const int first = options.first_year, last = options.last_year;
  if (first == 0 && last == 0) return std::nullopt;
  if (first != 0 && last != 0 && first > last) refuse("first_year", "it is after last_year");
  YearRange range;
  if (first != 0) range.first = first;
  if (last != 0) range.last = last;
  return range;
}

}  // namespace

void write_defaults(hakusho_search_options* options, std::size_t size) noexcept {
  if (options == nullptr || size < sizeof options->size) return;
  hakusho_search_options values = defaults();
  values.size = std::min(size, sizeof values);
  std::memcpy(options, &values, values.size);
}

Language language_of(const hakusho_search_options* options) noexcept {
  return copy_of(options).language == HAKUSHO_JAPANESE ? Language::japanese : Language::english;
}

SearchRequest read_request(const hakusho_search_options* given) {
  if (given != nullptr && (given->size < sizeof given->size || given->size > largest_size))
    refuse("size", "the options were not initialised", "call hakusho_search_options_init first");
  const hakusho_search_options values = copy_of(given);
  SearchRequest request;
  request.print = row_of(printers, values.format, "format");
  request.options.scope = row_of(scopes, values.scope, "scope");
  request.options.thesaurus = values.no_thesaurus == 0;
  request.options.succession = values.no_succession == 0;
  request.options.sort = row_of(orders, values.sort, "sort");
  if (values.worst_grade < 0 || values.worst_grade >= static_cast<int>(match_grades))
    refuse("worst_grade", "no such value");
  if (values.language != HAKUSHO_ENGLISH && values.language != HAKUSHO_JAPANESE)
    refuse("language", "no such value");
  request.options.worst_grade = static_cast<MatchGrade>(values.worst_grade);
  request.options.limit = values.limit;
  request.options.offset = values.offset;
  request.options.years = years_of(values);
  request.options.by_year = values.by_year != 0;
  request.options.fold_similar = values.all_similar == 0;
  request.options.strict = values.strict != 0;
  request.options.exact = values.exact != 0;
  request.options.exact_total = values.exact_total != 0;
  request.options.facets = values.facets != 0;
  request.options.snippet_length = values.snippet_length;
  request.language = language_of(given);
  return request;
}

}  // namespace hakusho::capi
