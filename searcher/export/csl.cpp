// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>

#include "dict/printable_path.hpp"
#include "searcher/export/bibliography.hpp"
#include "searcher/export/json_writer.hpp"

namespace hakusho {
namespace {

// CSL-JSON knows no null: what is not known is not there.
void write_known(searcher::JsonWriter& json, std::string_view name, const std::optional<std::string>& text) {
  if (text && !text->empty()) json.member(name, *text);
}

void write_item(searcher::JsonWriter& json, const searcher::Reference& reference) {
  const Metadata& known = reference.document->metadata;
  json.begin_object();
  json.member("id", reference.key);
  json.member("type", "report");
  json.member("title", known.title ? *known.title : dict::printable_path(reference.document->path));
  write_known(json, "collection-title", known.series);
  write_known(json, "publisher", known.publisher);
  const std::vector<int> date = searcher::date_of(known);
  if (!date.empty()) {
    json.key("issued");
    json.begin_object();
    json.member("date-parts", std::vector<std::vector<int>>{date});
    json.end_object();
  }
  write_known(json, "URL", known.url);
  std::string places;
  for (const std::string& place : reference.places) places += (places.empty() ? "" : "; ") + place;
  write_known(json, "note", places);
  json.end_object();
}

}  // namespace

std::string to_csl(const SearchResult& result) {
  searcher::JsonWriter json;
  json.begin_array();
  for (const searcher::Reference& reference : searcher::references_of(result)) {
    json.line_break();
    write_item(json, reference);
  }
  json.end_array();
  return json.finish();
}

}  // namespace hakusho
