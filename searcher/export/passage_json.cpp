// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/export/passage_json.hpp"

#include "dict/printable_path.hpp"
#include "searcher/trace/row_collector.hpp"

namespace hakusho::searcher {

void write_document_members(JsonWriter& json, const DocumentInfo& document) {
  const Metadata& known = document.metadata;
  json.member("id", document.id);
  json.member("path", dict::printable_path(document.path));
  json.member("title", known.title);
  json.member("series", known.series);
  json.member("publisher", known.publisher);
  json.member("year", known.year);
  json.member("published", known.published);
  json.member("url", known.url);
  json.member("meeting", known.meeting);
  json.member("source_page", known.source_page);
}

namespace {

void write_document(JsonWriter& json, const DocumentInfo& document) {
  json.begin_object();
  write_document_members(json, document);
  json.end_object();
}

}  // namespace

void write_row(JsonWriter& json, const Passage& passage) {
  const bool in_a_row =
      passage.item_no || !passage.ministries.empty() || passage.cell || passage.cell_heading;
  if (!in_a_row) return json.null();
  json.begin_object();
  json.member("item_no", passage.item_no);
  json.member("ministries", passage.ministries);
  json.key("cell");
  if (passage.cell)
    json.value(name_of(*passage.cell));
  else
    json.null();
  json.member("cell_heading", passage.cell_heading);
  json.end_object();
}

void write_lines(JsonWriter& json, const std::optional<LineRange>& lines) {
  if (lines)
    json.value(std::pair(lines->first, lines->last));
  else
    json.null();
}

void write_ranges(JsonWriter& json, const std::vector<TextRange>& ranges) {
  json.begin_array();
  for (const TextRange& range : ranges)
    json.value(std::pair<std::uint64_t, std::uint64_t>(range.begin, range.end));
  json.end_array();
}

void write_boxes(JsonWriter& json, const std::vector<Box>& boxes) {
  json.begin_array();
  for (const Box& box : boxes) {
    json.begin_array();
    json.value(box.page);
    for (const double edge : {box.x0, box.y0, box.x1, box.y1}) json.value(edge);
    json.end_array();
  }
  json.end_array();
}

void write_passage_head(JsonWriter& json, const Passage& passage) {
  json.member("id", passage.id);
  json.member("source_id", passage.source_id);
  json.key("document");
  write_document(json, passage.document);
  json.member("fiscal_years", passage.fiscal_years);
  json.member("page", passage.page);
  // A passage that ends on the page where it begins says so.
  json.member("page_end", passage.page_end ? passage.page_end : passage.page);
  json.member("page_label", passage.page_label);
  json.key("lines");
  write_lines(json, passage.lines);
  json.member("section", passage.section);
  const std::string number = section_number_of(passage.section);
  json.member("section_number", number.empty() ? std::nullopt : std::optional(number));
  json.member("kind", name_of(passage.kind));
  json.key("row");
  write_row(json, passage);
}

}  // namespace hakusho::searcher
