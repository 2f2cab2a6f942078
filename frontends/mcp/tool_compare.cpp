// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <hakusho/export.hpp>
#include <map>
#include <optional>

#include "frontends/mcp/quotation.hpp"
#include "frontends/mcp/tool.hpp"

namespace hakusho::mcp {
namespace {

constexpr std::size_t excerpt = 120;
constexpr MeasureFate fates[] = {MeasureFate::continued, MeasureFate::changed, MeasureFate::handed_over,
                                 MeasureFate::split,     MeasureFate::merged,  MeasureFate::dropped,
                                 MeasureFate::added};

std::string counts_of(const MeasureComparison& comparison) {
  std::map<MeasureFate, std::size_t> counts;
  for (const ComparedMeasure& measure : comparison.measures) ++counts[measure.fate];
  std::string text =
      fmt::format("measures of {} ({} → {}):", comparison.series, comparison.from_year, comparison.to_year);
  for (const auto& [fate, count] : counts) text += fmt::format(" {} {},", name_of(fate), count);
  text.back() = '\n';
  return text;
}

std::string measure_lines(const ComparedMeasure& measure) {
  std::string text = fmt::format("\n{}", name_of(measure.fate));
  if (!measure.from.empty() && !measure.to.empty())
    text += fmt::format(", confidence {:.2f}", measure.confidence);
  for (const WordingChange& change : measure.changes) text += fmt::format(", {}", name_of(change.change));
  text += "\n";
  for (const auto* steps : {&measure.from, &measure.to})
    for (const TraceStep& step : *steps) text += step_lines(step, excerpt);
  return text;
}

// Leaves the measures of the fate that was asked for, or all but those that simply went on, and of them so
// many as fit into an answer. Gives the number before that cut.
std::size_t narrow(MeasureComparison& comparison, std::optional<MeasureFate> fate, std::size_t limit) {
  std::erase_if(comparison.measures, [&](const ComparedMeasure& measure) {
    return fate ? measure.fate != *fate : measure.fate == MeasureFate::continued;
  });
  const std::size_t all = comparison.measures.size();
  if (all > limit) comparison.measures.resize(limit);
  return all;
}

ToolAnswer run(Searcher& searcher, const Arguments& arguments, Language) {
  const int from = arguments.required_year("from_year"), to = arguments.required_year("to_year");
  const std::size_t limit = arguments.number("limit");
  std::optional<MeasureFate> fate;
  if (const auto chosen = arguments.choice("fate")) fate = fates[*chosen];
  MeasureComparison comparison = searcher.compare(from, to, {arguments.text("series")});
  std::string text = counts_of(comparison);
  const std::size_t all = narrow(comparison, fate, limit);
  text += fmt::format("{} of {} shown{}.\n", comparison.measures.size(), all,
                      fate ? "" : ", those that simply went on left out");
  for (const ComparedMeasure& measure : comparison.measures) text += measure_lines(measure);
  return {text, to_json(comparison)};
}

}  // namespace

Tool compare_tool() {
  Json fate = {{"type", "string"},
               {"description", "Only measures of this fate; by default all but continued."},
               {"enum", Json::array()}};
  for (const MeasureFate each : fates) fate["enum"].push_back(name_of(each));
  return {
      "compare", "Compare the measures of two years",
      "What became of the measures (施策) of one report in a later one of the series: changed in wording, "
      "handed over, split, merged, dropped, new. Each with citation, page and id on both sides.",
      object_schema({{"from_year", year_schema("Year of the earlier report.")},
                     {"to_year", year_schema("Year of the later report.")},
                     {"series", text_schema("The series of reports, where several have measures.")},
                     {"fate", std::move(fate)},
                     {"limit", number_schema("Measures returned.", 1, 500, 10)}},
                    {"from_year", "to_year"}),
      run};
}

}  // namespace hakusho::mcp
