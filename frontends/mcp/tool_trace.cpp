// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <hakusho/export.hpp>

#include "frontends/mcp/quotation.hpp"
#include "frontends/mcp/tool.hpp"

namespace hakusho::mcp {
namespace {

constexpr std::size_t excerpt = 200;

std::string number_of(std::size_t step) {
  return fmt::format("step {}", step + 1);
}

std::string link_line(const TraceLink& link) {
  std::string line = fmt::format("{} → {}: {}, confidence {:.2f}", number_of(link.from), number_of(link.to),
                                 name_of(link.type), link.confidence);
  for (const WordingChange& change : link.changes) line += fmt::format(", {}", name_of(change.change));
  return line + "\n";
}

std::string text_of(const MeasureTrace& trace, std::size_t longest) {
  if (trace.steps.empty()) return "No measure or passage matches.\n";
  std::string text = trace.series.empty() ? std::string() : fmt::format("series: {}\n", trace.series);
  for (std::size_t i = 0; i < trace.steps.size(); ++i)
    text += fmt::format("\n{}\n{}", number_of(i), step_lines(trace.steps[i], longest));
  text += trace.links.empty() ? "" : "\nlinks\n";
  for (const TraceLink& link : trace.links) text += link_line(link);
  if (!trace.others.empty())
    text += fmt::format("\nother measures that match: {}\n", fmt::join(trace.others, ", "));
  return text;
}

ToolAnswer run(Searcher& searcher, const Arguments& arguments, Language language) {
  const std::string query = arguments.required_text("query");
  const TraceOptions options{arguments.text("series")};
  const std::size_t longest = arguments.flag("full_text") ? 0 : excerpt;
  const MeasureTrace trace = searcher.trace(query, options);
  return {text_of(trace, longest), to_json(trace, language)};
}

}  // namespace

Tool trace_tool() {
  return {
      "trace", "Follow a measure through the years",
      "Follows one measure (施策) through the yearly reports of its series: what each report plans (plan), "
      "what came of it (progress), what it plans next (next_plan), how the steps are linked and how the "
      "wording changed. Every step has its citation, page and id.",
      object_schema({{"query", text_schema("Words of the measure, in Japanese, or its address: section "
                                           "number, item and year of the report, as in 2.7(ア)@2024.")},
                     {"series", text_schema("The series of reports to look in, if several have it.")},
                     {"full_text", flag_schema("The whole text of each step instead of its beginning.")}},
                    {"query"}),
      run};
}

}  // namespace hakusho::mcp
