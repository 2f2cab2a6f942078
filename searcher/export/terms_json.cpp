// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/export.hpp>
#include <hakusho/terms.hpp>

#include "searcher/export/json_writer.hpp"
#include "searcher/export/partial_json.hpp"

namespace hakusho {

std::string to_json(const TermList& list) {
  searcher::JsonWriter json;
  json.begin_object();
  json.member("version", json_version);
  searcher::write_index(json, list.fingerprint, list.unreachable);
  json.key("terms");
  json.begin_array();
  for (const TechnicalTerm& term : list.terms) {
    json.line_break();
    json.begin_object();
    json.member("term", term.term);
    json.member("score", term.score);
    json.member("count", term.count);
    json.member("first_year", term.first_year);
    json.member("first_sentence", term.first_sentence);
    json.member("first_id", term.first_passage.id);
    json.member("first_citation", citation_of(term.first_passage));
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return json.finish();
}

}  // namespace hakusho
