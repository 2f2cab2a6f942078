// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <hakusho/trend.hpp>

#include "frontends/mcp/tool.hpp"

namespace hakusho::mcp {
namespace {

std::string line_lines(const TrendLine& line) {
  std::string text = fmt::format("\n{}: {} occurrences\n", line.term, line.total);
  if (line.organisation) text += fmt::format("counted as {}\n", hakusho::text_of(*line.organisation));
  for (const TrendPoint& point : line.points) {
    text += fmt::format("{}: {}, {:.2f} per 10,000 characters, {} reports", point.year, point.count,
                        point.per_10000_characters(), point.reports);
    if (!point.ids.empty()) text += fmt::format("; passages: {}", fmt::join(point.ids, " "));
    text += "\n";
  }
  return text;
}

ToolAnswer run(Searcher& searcher, const Arguments& arguments, Language) {
  const std::vector<std::string> terms = arguments.required_texts("terms");
  TrendOptions options;
  options.years = arguments.years();
  options.exact = arguments.flag("exact");
  options.succession = !arguments.flag("no_succession");
  options.passages = 1;
  const Trend trend = searcher.trend(terms, options);
  std::string text = "Occurrences in the reports of each year, with the id of a passage.\n";
  for (const TrendLine& line : trend.lines) text += line_lines(line);
  if (trend.reports_without_year > 0)
    text += fmt::format("\n{} reports without a year are not counted.\n", trend.reports_without_year);
  return {text, to_json(trend)};
}

}  // namespace

Tool trend_tool() {
  Json terms = {{"type", "array"},
                {"items", {{"type", "string"}}},
                {"minItems", 1},
                {"maxItems", 10},
                {"description", "Terms to count, in Japanese; each with its other spellings."}};
  return {"trend", "Count terms by year",
          "How often terms stand in the reports of each year: occurrences, per 10,000 characters, and the id "
          "of a passage with the term.",
          object_schema({{"terms", std::move(terms)},
                         {"first_year", year_schema("Only reports of this year or later.")},
                         {"last_year", year_schema("Only reports of this year or earlier.")},
                         {"exact", flag_schema("No variant spellings of the terms.")},
                         {"no_succession", flag_schema("Ministries without predecessors and successors.")}},
                        {"terms"}),
          run};
}

}  // namespace hakusho::mcp
