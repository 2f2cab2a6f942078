// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <hakusho/export.hpp>
#include <utility>

#include "frontends/mcp/quotation.hpp"
#include "frontends/mcp/tool.hpp"

namespace hakusho::mcp {
namespace {

// The choices of "scope" and "sort", the usual one first.
constexpr std::pair<const char*, SearchScope> scopes[] = {{"passage", SearchScope::passage},
                                                          {"row", SearchScope::row},
                                                          {"page", SearchScope::page},
                                                          {"document", SearchScope::document}};
constexpr std::pair<const char*, SortOrder> orders[] = {
    {"score", SortOrder::score}, {"year", SortOrder::year_ascending}, {"-year", SortOrder::year_descending}};

SearchOptions options_of(const Arguments& arguments) {
  SearchOptions options;
  options.limit = arguments.number("limit");
  options.offset = arguments.number("offset");
  options.years = arguments.years();
  options.by_year = arguments.flag("by_year");
  options.strict = arguments.flag("strict");
  options.exact = arguments.flag("exact");
  options.scope = scopes[arguments.choice("scope").value_or(0)].second;
  options.sort = orders[arguments.choice("sort").value_or(0)].second;
  return options;
}

std::string count_of(const SearchResult& result) {
  const Total& total = result.total;
  if (total.passages == 0)
    return "No passage matches. Try fewer or other words, OR between alternatives, or no year.\n";
  const std::string number = total.exact ? fmt::format("{} passages match", total.passages)
                                         : fmt::format("about {} passages match ({} to {})", total.passages,
                                                       total.at_least, total.at_most);
  return fmt::format("{}, in {} documents; {} shown.\n", number, total.documents, result.hits.size());
}

std::string hit_lines(const Hit& hit, bool full_text) {
  const std::string& text = full_text ? hit.passage.text : hit.snippet.text;
  return fmt::format("\n{}. {}\n{}match: {}{}\n", hit.rank, text, source_lines(hit.passage),
                     name_of(hit.grade),
                     hit.via == MatchVia::literal ? "" : fmt::format(", by {}", name_of(hit.via)));
}

ToolAnswer run(Searcher& searcher, const Arguments& arguments, Language) {
  const Query query = Query::parse(arguments.required_text("query"));
  const bool full_text = arguments.flag("full_text");
  const SearchResult result = searcher.search(query, options_of(arguments));
  std::string text = count_of(result);
  for (const Hit& hit : result.hits) text += hit_lines(hit, full_text);
  return {text, to_json(result)};
}

template <class Choices>
Json choices_schema(const char* description, const Choices& choices) {
  Json names = Json::array();
  for (const auto& [name, value] : choices) names.push_back(name);
  return {{"type", "string"}, {"description", description}, {"enum", names}, {"default", names.front()}};
}

}  // namespace

Tool search_tool() {
  return {
      "search", "Search policy documents",
      "Finds passages of Japanese policy documents (white papers, yearly plans, follow-up reports), best "
      "first, each with citation, section, page and id for quoting. Write the query in Japanese.",
      object_schema(
          {{"query",
            text_schema("Words separated by spaces: passages with all of them come first. \"…\" or 「…」 "
                        "finds exactly these characters, OR either side, -word leaves out, word* words "
                        "that begin so, ( ) groups. Fields: year:2020..2024 (of the report), fy:2023 "
                        "(fiscal year spoken of), org:総務省, sec:人材育成 (section), title:, series:, "
                        "cell:plan, cell:progress or cell:next_plan (columns of tables of measures).")},
           {"limit", number_schema("Passages returned.", 1, 50, 5)},
           {"offset", number_schema("Passages skipped, for the next page of results.", 0, 10'000, 0)},
           {"first_year", year_schema("Only reports of this year or later.")},
           {"last_year", year_schema("Only reports of this year or earlier.")},
           {"by_year", flag_schema("The best passage of each year, latest first: how something developed. "
                                   "limit does not count.")},
           {"full_text", flag_schema("Whole passages instead of excerpts.")},
           {"strict", flag_schema("Only passages that hold all words.")},
           {"exact", flag_schema("No variant spellings of the words.")},
           {"scope", choices_schema("In what all words must stand.", scopes)},
           {"sort", choices_schema("Best first, earliest or latest year first.", orders)}},
          {"query"}),
      run};
}

}  // namespace hakusho::mcp
