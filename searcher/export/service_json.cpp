// SPDX-License-Identifier: GPL-2.0-or-later
// The JSON that only a server gives: documents, suggestions, errors, sizes.
#include <hakusho/export.hpp>

#include "searcher/export/json_writer.hpp"
#include "searcher/export/partial_json.hpp"
#include "searcher/export/passage_json.hpp"

namespace hakusho {
namespace {

using searcher::JsonWriter;

std::string error_json(std::string_view code, std::string_view message, std::optional<std::size_t> position) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  json.key("error");
  json.begin_object();
  json.member("code", code);
  json.member("message", message);
  json.member("position", position);
  json.end_object();
  json.end_object();
  return json.finish();
}

void write_document(JsonWriter& json, const IndexedDocument& document) {
  json.begin_object();
  searcher::write_document_members(json, document.info);
  json.member("passages", document.passages);
  json.member("pages", document.pages);
  json.member("type", document.type);
  json.end_object();
}

}  // namespace

std::string to_json(const Error& error, Language language) {
  return error_json(name_of(error.code()), error.text(language), error.position());
}

std::string error_to_json(std::string_view code, std::string_view message) {
  return error_json(code, message, std::nullopt);
}

std::string to_json(const DocumentList& list) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  searcher::write_index(json, list.fingerprint, list.unreachable);
  json.member("total", list.total);
  json.line_break();
  json.key("documents");
  json.begin_array();
  for (const IndexedDocument& document : list.documents) {
    json.line_break();
    write_document(json, document);
  }
  json.end_array();
  json.end_object();
  return json.finish();
}

std::string to_json(const IndexedDocument& document) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  json.key("document");
  write_document(json, document);
  json.end_object();
  return json.finish();
}

std::string to_json(const std::vector<Suggestion>& suggestions) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  json.key("suggestions");
  json.begin_array();
  for (const Suggestion& suggestion : suggestions) {
    json.begin_object();
    json.member("text", suggestion.text);
    json.member("kind", name_of(suggestion.kind));
    json.member("count", suggestion.count);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.finish();
}

std::string explanation_to_json(std::string_view text) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  json.member("text", text);
  json.end_object();
  return json.finish();
}

std::string to_json(const PageSize& size, int page) {
  JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  json.member("page", page);
  json.member("width", size.width);
  json.member("height", size.height);
  json.end_object();
  return json.finish();
}

}  // namespace hakusho
