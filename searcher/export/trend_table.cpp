// SPDX-License-Identifier: GPL-2.0-or-later
// The numbers of a trend as JSON and CSV.
#include <fmt/format.h>

#include <hakusho/export.hpp>
#include <hakusho/trend.hpp>

#include "dict/utf8.hpp"
#include "searcher/export/json_writer.hpp"
#include "searcher/export/organisation_json.hpp"
#include "searcher/export/partial_json.hpp"

namespace hakusho {
namespace {

using searcher::JsonWriter;

void write_point(JsonWriter& json, const TrendPoint& point) {
  json.begin_object();
  json.member("year", point.year);
  json.member("count", point.count);
  json.member("passages", point.passages);
  json.member("reports", point.reports);
  json.member("characters", point.characters);
  json.member("per_10000_characters", point.per_10000_characters());
  json.member("per_report", point.per_report());
  json.member("ids", point.ids);
  json.end_object();
}

void write_line(JsonWriter& json, const TrendLine& line) {
  json.begin_object();
  json.member("term", line.term);
  json.member("total", line.total);
  json.member("first_year", line.first_year);
  json.member("last_year", line.last_year);
  json.member("forms", line.forms);
  json.key("organisation");
  if (line.organisation)
    searcher::write_organisation_line(json, *line.organisation);
  else
    json.null();
  json.key("points");
  json.begin_array();
  for (const TrendPoint& point : line.points) {
    json.line_break();
    write_point(json, point);
  }
  json.end_array();
  json.end_object();
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char byte : dict::repaired_utf8(text)) {
    if (byte == '"') out += '"';
    out += byte;
  }
  return out + '"';
}

}  // namespace

std::string to_json(const Trend& trend) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  searcher::write_index(json, trend.fingerprint, trend.unreachable);
  json.member("reports_without_year", trend.reports_without_year);
  json.key("terms");
  json.begin_array();
  for (const TrendLine& line : trend.lines) {
    json.line_break();
    write_line(json, line);
  }
  json.end_array();
  json.end_object();
  return json.finish();
}

std::string to_csv(const Trend& trend) {
  std::string out = "term,year,count,passages,reports,characters,per_10000_characters,per_report\r\n";
  for (const TrendLine& line : trend.lines)
    for (const TrendPoint& point : line.points)
      out += fmt::format("{},{},{},{},{},{},{:.4f},{:.4f}\r\n", quoted(line.term), point.year, point.count,
                         point.passages, point.reports, point.characters, point.per_10000_characters(),
                         point.per_report());
  return out;
}

}  // namespace hakusho
