// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "frontends/http/service.hpp"

namespace hakusho::http {

/// How much work an answer is: what waits for a turn with what, and how long it may take.
enum class Effort { nothing, glance, search, study, drawing };

/// An address of the server. frontends/http/openapi.json describes the same ones; a test compares them.
struct Route {
  std::string_view path;  ///< "{id}" and "{page}" stand for a part of it
  std::vector<std::string_view> parameters;
  Effort effort;
  bool open;                                               ///< answered without the token
  Response (*answer)(Service& service, const Call& call);  ///< throws Error
};

const std::vector<Route>& route_table();

Response answer_search(Service& service, const Call& call);
Response answer_facets(Service& service, const Call& call);
Response answer_explain(Service& service, const Call& call);
Response answer_passage(Service& service, const Call& call);
Response answer_row(Service& service, const Call& call);
Response answer_trace(Service& service, const Call& call);
Response answer_compare(Service& service, const Call& call);
Response answer_progress(Service& service, const Call& call);
Response answer_trend(Service& service, const Call& call);
Response answer_terms(Service& service, const Call& call);
Response answer_stats(Service& service, const Call& call);
Response answer_documents(Service& service, const Call& call);
Response answer_document_entry(Service& service, const Call& call);
Response answer_document(Service& service, const Call& call);
Response answer_page_picture(Service& service, const Call& call);
Response answer_page_size(Service& service, const Call& call);
Response answer_suggest(Service& service, const Call& call);
Response answer_health(Service& service, const Call& call);
Response answer_description(Service& service, const Call& call);
Response answer_metrics(Service& service, const Call& call);

}  // namespace hakusho::http
