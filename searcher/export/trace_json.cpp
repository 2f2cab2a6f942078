// SPDX-License-Identifier: GPL-2.0-or-later
// The JSON of the years: trace, compare, progress.
#include <hakusho/export.hpp>
#include <set>

#include "searcher/export/json_writer.hpp"
#include "searcher/export/partial_json.hpp"
#include "searcher/export/passage_json.hpp"

namespace hakusho {
namespace {

using searcher::JsonWriter;

std::optional<std::string> known(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

void write_range(JsonWriter& json, std::string_view name, const TextRange& range) {
  json.key(name);
  json.value(std::pair<std::uint64_t, std::uint64_t>(range.begin, range.end));
}

void write_changes(JsonWriter& json, const std::vector<WordingChange>& changes) {
  json.key("changes");
  json.begin_array();
  for (const WordingChange& change : changes) {
    json.begin_object();
    json.member("class", name_of(change.change));
    write_range(json, "from", change.from);
    write_range(json, "to", change.to);
    json.end_object();
  }
  json.end_array();
}

void write_cell(JsonWriter& json, const Passage& passage) {
  json.key("cell");
  if (passage.cell)
    json.value(name_of(*passage.cell));
  else
    json.null();
}

// Where a step stands: the form of the gold of corpus/expected/links.jsonl, with the id.
void write_place(JsonWriter& json, const TraceStep& step) {
  json.begin_object();
  json.member("year", step.passage.document.metadata.year);
  json.member("section", known(step.section_number));
  json.member("item_no", step.passage.item_no);
  write_cell(json, step.passage);
  json.member("id", step.passage.id);
  json.end_object();
}

void write_step(JsonWriter& json, const TraceStep& step) {
  json.begin_object();
  json.member("id", step.passage.id);
  json.member("year", step.passage.document.metadata.year);
  write_cell(json, step.passage);
  json.member("section", step.passage.section);
  json.member("section_number", known(step.section_number));
  json.member("item_no", step.passage.item_no);
  json.member("ministries", step.passage.ministries);
  json.member("fiscal_years", step.passage.fiscal_years);
  json.member("text", step.passage.text);
  json.member("parts", step.parts);
  json.member("recovery", name_of(step.passage.recovery));
  json.member("citation", citation_of(step.passage));
  json.end_object();
}

void write_steps(JsonWriter& json, std::string_view name, const std::vector<TraceStep>& steps) {
  json.key(name);
  json.begin_array();
  for (const TraceStep& step : steps) {
    json.line_break();
    write_step(json, step);
  }
  json.end_array();
}

void write_grounds(JsonWriter& json, const TraceLink& link, Language language) {
  json.member("type", name_of(link.type));
  json.member("confidence", link.confidence);
  json.key("reasons");
  json.begin_array();
  for (const Message& reason : link.reasons) json.value(reason.text(language));
  json.end_array();
  write_changes(json, link.changes);
}

void write_measure(JsonWriter& json, const MeasureTrace& trace) {
  std::set<int> years;
  for (const TraceStep& step : trace.steps)
    if (step.passage.document.metadata.year) years.insert(*step.passage.document.metadata.year);
  json.key("measure");
  json.begin_object();
  json.member("query", trace.query);
  json.member("series", known(trace.series));
  json.member("of", trace.of_rows ? "rows" : "passages");
  json.member("years", std::vector<int>(years.begin(), years.end()));
  json.member("others", trace.others);
  json.end_object();
}

}  // namespace

std::string to_json(const MeasureTrace& trace, Language language) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  searcher::write_index(json, trace.fingerprint, trace.unreachable);
  json.line_break();
  write_measure(json, trace);
  json.line_break();
  write_steps(json, "steps", trace.steps);
  json.line_break();
  json.key("links");
  json.begin_array();
  for (const TraceLink& link : trace.links) {
    json.line_break();
    json.begin_object();
    json.member("from", trace.steps[link.from].passage.id);
    json.member("to", trace.steps[link.to].passage.id);
    write_grounds(json, link, language);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.finish();
}

std::string to_json_lines(const MeasureTrace& trace, Language language) {
  std::string out;
  for (const TraceLink& link : trace.links) {
    JsonWriter json;
    json.begin_object();
    json.key("from");
    write_place(json, trace.steps[link.from]);
    json.key("to");
    write_place(json, trace.steps[link.to]);
    write_grounds(json, link, language);
    json.end_object();
    out += json.finish();
  }
  return out;
}

std::string to_json(const MeasureComparison& comparison) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  searcher::write_index(json, comparison.fingerprint, comparison.unreachable);
  json.member("series", known(comparison.series));
  json.member("from_year", comparison.from_year);
  json.member("to_year", comparison.to_year);
  json.line_break();
  json.key("measures");
  json.begin_array();
  for (const ComparedMeasure& measure : comparison.measures) {
    json.line_break();
    json.begin_object();
    json.member("fate", name_of(measure.fate));
    json.member("confidence", measure.confidence);
    write_steps(json, "from", measure.from);
    write_steps(json, "to", measure.to);
    write_changes(json, measure.changes);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.finish();
}

std::string to_json(const ProgressReport& report) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  searcher::write_index(json, report.fingerprint, report.unreachable);
  json.member("series", known(report.series));
  json.member("measures", report.measures);
  json.line_break();
  json.key("notes");
  json.begin_array();
  for (const ProgressNote& note : report.notes) {
    json.line_break();
    json.begin_object();
    json.member("finding", name_of(note.finding));
    write_steps(json, "steps", note.steps);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.finish();
}

}  // namespace hakusho
