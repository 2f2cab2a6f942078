// SPDX-License-Identifier: GPL-2.0-or-later
// /passage, /row, /stats.
#include <hakusho/export.hpp>
#include <utility>

#include "frontends/http/answers.hpp"
#include "frontends/http/routes.hpp"

namespace hakusho::http {
namespace {

// Bibliographies are written of results: the passage is the one hit of one.
SearchResult result_of(Passage passage) {
  SearchResult result;
  result.hits.emplace_back().passage = std::move(passage);
  return result;
}

Response bibliography_answer(Service& service, const Call& call, bool bibtex) {
  const char* type = bibtex ? "application/x-bibtex; charset=utf-8"
                            : "application/vnd.citationstyles.csl+json; charset=utf-8";
  return service.searched(call, type, [&](Searcher& searcher) {
    const SearchResult result = result_of(searcher.show(call.id, 0).passage);
    return bibtex ? to_bibtex(result) : to_csl(result);
  });
}

}  // namespace

Response answer_passage(Service& service, const Call& call) {
  const std::string format = call.parameters.choice("format", "json|bibtex|csl");
  if (format != "json") return bibliography_answer(service, call, format == "bibtex");
  const std::size_t around = call.parameters.options_of("show").context.value_or(2);
  return service.searched(call, json_type,
                          [&](Searcher& searcher) { return to_json(searcher.show(call.id, around)); });
}

Response answer_row(Service& service, const Call& call) {
  return service.searched(call, json_type,
                          [&](Searcher& searcher) { return row_to_json(searcher.show(call.id, 0)); });
}

Response answer_stats(Service& service, const Call& call) {
  return service.searched(call, json_type, [](Searcher& searcher) { return to_json(searcher.statistics()); });
}

}  // namespace hakusho::http
