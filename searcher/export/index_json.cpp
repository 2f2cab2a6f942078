// SPDX-License-Identifier: GPL-2.0-or-later
// The JSON of show, stats and verify; that of search stands in search_json.cpp.
#include <hakusho/export.hpp>

#include "searcher/export/json_writer.hpp"
#include "searcher/export/partial_json.hpp"
#include "searcher/export/passage_json.hpp"

namespace hakusho {
namespace {

using searcher::JsonWriter;

void write_passage(JsonWriter& json, const Passage& passage) {
  json.begin_object();
  searcher::write_passage_head(json, passage);
  json.member("text", passage.text);
  json.key("boxes");
  if (passage.boxes.empty())
    json.null();
  else
    searcher::write_boxes(json, passage.boxes);
  json.member("recovery", name_of(passage.recovery));
  json.member("citation", citation_of(passage));
  json.end_object();
}

void write_passages(JsonWriter& json, const std::vector<Passage>& passages) {
  json.begin_array();
  for (const Passage& passage : passages) {
    json.line_break();
    write_passage(json, passage);
  }
  json.end_array();
}

}  // namespace

std::string to_json(const PassageContext& context) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  json.line_break();
  json.key("before");
  write_passages(json, context.before);
  json.line_break();
  json.key("passage");
  write_passage(json, context.passage);
  json.line_break();
  json.key("after");
  write_passages(json, context.after);
  if (!context.row.empty()) {
    json.line_break();
    json.key("row_passages");
    write_passages(json, context.row);
  }
  json.end_object();
  return json.finish();
}

std::string row_to_json(const PassageContext& context) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  json.member("id", context.passage.id);
  json.key("row");
  searcher::write_row(json, context.passage);
  json.line_break();
  json.key("passages");
  write_passages(json, context.row);
  json.end_object();
  return json.finish();
}

std::string to_json(const IndexStatistics& statistics) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  json.key("index");
  json.begin_object();
  json.member("fingerprint", statistics.fingerprint);
  json.member("dictionary", statistics.dictionary_fingerprint);
  json.member("format", statistics.format);
  searcher::write_partial(json, statistics.unreachable);
  json.end_object();
  json.member("documents", statistics.documents);
  json.member("passages", statistics.passages);
  json.member("terms", statistics.terms);
  json.member("characters", statistics.characters);
  json.member("disk_bytes", statistics.disk_bytes);
  json.member("documents_by_year", statistics.documents_by_year);
  json.member("documents_without_year", statistics.documents_without_year);
  json.member("passages_by_series", statistics.passages_by_series);
  json.member("passages_by_kind", statistics.passages_by_kind);
  json.end_object();
  return json.finish();
}

std::string to_json(const VerifyReport& report) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  json.member("sound", report.faults.empty());
  json.member("passages", report.passages);
  json.member("terms", report.terms);
  json.member("postings", report.postings);
  json.member("strings", report.strings);
  json.member("faults", report.faults);
  json.end_object();
  return json.finish();
}

}  // namespace hakusho
