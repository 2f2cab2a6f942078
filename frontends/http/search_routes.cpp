// SPDX-License-Identifier: GPL-2.0-or-later
// /search, /facets, /explain: what the commands of these names print.
#include <algorithm>
#include <hakusho/export.hpp>
#include <hakusho/query.hpp>
#include <iterator>

#include "frontends/http/answers.hpp"
#include "frontends/http/routes.hpp"

namespace hakusho::http {
namespace {

struct Format {
  std::string_view name, type;
  std::string (*write)(const SearchResult&);
};

constexpr Format formats[] = {
    {"json", json_type, static_cast<std::string (*)(const SearchResult&)>(to_json)},
    {"jsonl", "application/x-ndjson; charset=utf-8", to_json_lines},
    {"csv", "text/csv; charset=utf-8", to_csv},
    {"markdown", "text/markdown; charset=utf-8", to_markdown},
    {"bibtex", "application/x-bibtex; charset=utf-8", to_bibtex},
    {"csl", "application/vnd.citationstyles.csl+json; charset=utf-8", to_csl},
};

const Format& format_of(const Parameters& parameters) {
  const std::string name = parameters.choice("format", "json|jsonl|csv|markdown|bibtex|csl");
  return *std::find_if(std::begin(formats), std::end(formats),
                       [&](const Format& format) { return format.name == name; });
}

// A query is one line, as the command line makes it.
Query query_of(const Parameters& parameters) {
  std::string text = parameters.has("q") ? parameters.text("q") : parameters.needed("q");
  for (char& byte : text)
    if (byte == '\n' || byte == '\r') byte = ' ';
  return Query::parse(text);
}

}  // namespace

Response answer_search(Service& service, const Call& call) {
  const Format& format = format_of(call.parameters);
  const cli::Options options = call.parameters.options_of("search");
  return service.searched(call, format.type, [&](Searcher& searcher) {
    return format.write(searcher.search(query_of(call.parameters), options.search));
  });
}

Response answer_facets(Service& service, const Call& call) {
  cli::Options options = call.parameters.options_of("search");
  options.search.facets = true;
  options.search.limit = 0;
  return service.searched(call, json_type, [&](Searcher& searcher) {
    return facets_to_json(searcher.search(query_of(call.parameters), options.search));
  });
}

Response answer_explain(Service& service, const Call& call) {
  const cli::Options options = call.parameters.options_of("explain");
  return service.searched(call, json_type, [&](Searcher& searcher) {
    const Query query = query_of(call.parameters);
    if (options.passage.empty())
      return explanation_to_json(searcher.explain(query, options.search, call.language));
    return explanation_to_json(
        searcher.explain_passage(query, options.passage, options.search, call.language));
  });
}

}  // namespace hakusho::http
