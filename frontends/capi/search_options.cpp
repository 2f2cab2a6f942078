// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/capi/search_options.hpp"

#include <hakusho/export.hpp>
#include <string>

#include "frontends/capi/option_struct.hpp"

namespace hakusho::capi {
namespace {

using Printer = std::string (*)(const SearchResult&);
constexpr Printer printers[] = {to_json, to_json_lines, to_csv, to_markdown, to_bibtex, to_csl};
constexpr SearchScope scopes[] = {SearchScope::passage, SearchScope::row, SearchScope::page,
                                  SearchScope::document};
constexpr SortOrder orders[] = {SortOrder::score, SortOrder::year_ascending, SortOrder::year_descending};

constexpr MemberReader reader("hakusho_search_options.{0}", "hakusho_search_options_init");

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

}  // namespace

void write_defaults(hakusho_search_options* options, std::size_t size) noexcept {
  write_members(options, size, defaults());
}

Language language_of(const hakusho_search_options* options) noexcept {
  return language_named(members_of(options, defaults()).language);
}

SearchRequest read_request(const hakusho_search_options* given) {
  reader.demand_size(given);
  const hakusho_search_options values = members_of(given, defaults());
  SearchRequest request;
  request.print = reader.row_of(printers, values.format, "format");
  request.options.scope = reader.row_of(scopes, values.scope, "scope");
  request.options.thesaurus = values.no_thesaurus == 0;
  request.options.succession = values.no_succession == 0;
  request.options.sort = reader.row_of(orders, values.sort, "sort");
  if (values.worst_grade < 0 || values.worst_grade >= static_cast<int>(match_grades))
    reader.refuse("worst_grade", "no such value");
  reader.demand_language(values.language);
  request.options.worst_grade = static_cast<MatchGrade>(values.worst_grade);
  request.options.limit = values.limit;
  request.options.offset = values.offset;
  request.options.years = reader.years(values.first_year, values.last_year);
  request.options.by_year = values.by_year != 0;
  request.options.fold_similar = values.all_similar == 0;
  request.options.strict = values.strict != 0;
  request.options.exact = values.exact != 0;
  request.options.exact_total = values.exact_total != 0;
  request.options.facets = values.facets != 0;
  request.options.snippet_length = values.snippet_length;
  request.language = language_named(values.language);
  return request;
}

}  // namespace hakusho::capi
