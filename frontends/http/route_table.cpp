// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/routes.hpp"

namespace hakusho::http {

const std::vector<Route>& route_table() {
  static const std::vector<Route> table = {
      {"/search",
       {"q", "n", "offset", "year", "by_year", "all_similar", "grade", "strict", "exact", "exact_total",
        "thesaurus", "succession", "sort", "facets", "scope", "format"},
       Effort::search,
       false,
       answer_search},
      {"/facets",
       {"q", "n", "offset", "year", "by_year", "all_similar", "grade", "strict", "exact", "exact_total",
        "thesaurus", "succession", "sort", "facets", "scope"},
       Effort::search,
       false,
       answer_facets},
      {"/explain",
       {"q", "passage", "year", "grade", "strict", "exact", "thesaurus", "succession", "scope"},
       Effort::search,
       false,
       answer_explain},
      {"/suggest", {"q", "n"}, Effort::glance, false, answer_suggest},
      {"/passage/{id}", {"context", "format"}, Effort::search, false, answer_passage},
      {"/row/{id}", {}, Effort::search, false, answer_row},
      {"/trace", {"q", "series", "format"}, Effort::study, false, answer_trace},
      {"/compare", {"from", "to", "series"}, Effort::study, false, answer_compare},
      {"/progress", {"year", "series", "repeated"}, Effort::study, false, answer_progress},
      {"/trend", {"term", "year", "exact", "succession", "format"}, Effort::study, false, answer_trend},
      {"/terms", {"n", "new", "document"}, Effort::study, false, answer_terms},
      {"/stats", {}, Effort::search, false, answer_stats},
      {"/documents", {"n", "offset"}, Effort::search, false, answer_documents},
      {"/documents/{id}", {}, Effort::search, false, answer_document_entry},
      {"/document/{id}", {}, Effort::search, false, answer_document},
      {"/document/{id}/page/{page}.png", {"dpi"}, Effort::drawing, false, answer_page_picture},
      {"/document/{id}/page/{page}.json", {}, Effort::drawing, false, answer_page_size},
      {"/health", {}, Effort::nothing, true, answer_health},
      {"/metrics", {}, Effort::glance, false, answer_metrics},
      {"/openapi.json", {}, Effort::nothing, true, answer_description},
  };
  return table;
}

}  // namespace hakusho::http
