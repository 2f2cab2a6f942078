// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>

#include "searcher/export/json_writer.hpp"
#include "searcher/export/organisation_json.hpp"
#include "searcher/export/partial_json.hpp"
#include "searcher/export/passage_json.hpp"

namespace hakusho {
namespace {

using searcher::JsonWriter;

void write_total(JsonWriter& json, const Total& total) {
  json.begin_object();
  json.member("passages", total.passages);
  json.member("exact", total.exact);
  json.member("at_least", total.at_least);
  json.member("at_most", total.at_most);
  json.member("documents", total.documents);
  json.key("grades");
  json.begin_object();
  for (std::size_t i = 0; i < match_grades; ++i)
    json.member(name_of(static_cast<MatchGrade>(i)), total.grades[i]);
  json.end_object();
  json.end_object();
}

// Only there where org: was read as more than one body.
void write_organisations(JsonWriter& json, const std::vector<OrganisationLine>& lines) {
  if (lines.empty()) return;
  json.key("organisations");
  json.begin_array();
  for (const OrganisationLine& line : lines) searcher::write_organisation_line(json, line);
  json.end_array();
}

void write_facets(JsonWriter& json, const std::optional<Facets>& facets) {
  if (!facets) return json.null();
  json.begin_object();
  json.member("year", facets->years);
  json.member("fiscal_year", facets->fiscal_years);
  json.member("ministry", facets->ministries);
  json.member("cell", facets->cells);
  json.member("section", facets->sections);
  json.end_object();
}

void write_hit(JsonWriter& json, const Hit& hit) {
  json.begin_object();
  json.member("rank", hit.rank);
  json.member("score", hit.score);
  json.member("match", name_of(hit.grade));
  json.member("via", name_of(hit.via));
  searcher::write_passage_head(json, hit.passage);
  json.member("text", hit.passage.text);
  json.key("highlights");
  searcher::write_ranges(json, hit.highlights);
  json.key("snippet");
  json.begin_object();
  json.member("text", hit.snippet.text);
  json.key("marks");
  searcher::write_ranges(json, hit.snippet.marks);
  json.end_object();
  json.member("recovery", name_of(hit.passage.recovery));
  json.member("similar", hit.similar);
  json.member("citation", hit.citation);
  json.end_object();
}

}  // namespace

std::string to_json(const SearchResult& result) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  json.key("query");
  json.begin_object();
  json.member("text", result.query_text);
  json.member("parsed", result.query_parsed);
  write_organisations(json, result.organisations);
  json.end_object();
  searcher::write_index(json, result.fingerprint, result.unreachable);
  json.line_break();
  json.key("total");
  write_total(json, result.total);
  json.line_break();
  json.key("facets");
  write_facets(json, result.facets);
  json.line_break();
  json.key("hits");
  json.begin_array();
  for (const Hit& hit : result.hits) {
    json.line_break();
    write_hit(json, hit);
  }
  json.end_array();
  json.end_object();
  return json.finish();
}

std::string facets_to_json(const SearchResult& result) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  searcher::write_index(json, result.fingerprint, result.unreachable);
  json.line_break();
  json.key("total");
  write_total(json, result.total);
  json.line_break();
  json.key("facets");
  write_facets(json, result.facets);
  json.end_object();
  return json.finish();
}

std::string to_json_lines(const SearchResult& result) {
  std::string out;
  for (const Hit& hit : result.hits) {
    JsonWriter json;
    write_hit(json, hit);
    out += json.finish();
  }
  return out;
}

}  // namespace hakusho
