// SPDX-License-Identifier: GPL-2.0-or-later
// /trace, /compare, /progress, /trend, /terms: what the commands of these names print.
#include <hakusho/error.hpp>
#include <hakusho/export.hpp>
#include <hakusho/terms.hpp>
#include <hakusho/trend.hpp>

#include "frontends/cli/years.hpp"
#include "frontends/http/answers.hpp"
#include "frontends/http/routes.hpp"

namespace hakusho::http {
namespace {

constexpr const char* html_type = "text/html; charset=utf-8";
constexpr const char* csv_type = "text/csv; charset=utf-8";
constexpr const char* svg_type = "image/svg+xml";

}  // namespace

Response answer_trace(Service& service, const Call& call) {
  const std::string format = call.parameters.choice("format", "json|jsonl|html");
  const std::string& query =
      call.parameters.has("q") ? call.parameters.text("q") : call.parameters.needed("q");
  const TraceOptions options{call.parameters.text("series")};
  Response response = service.searched(call, json_type, [&](Searcher& searcher) {
    const MeasureTrace trace = searcher.trace(query, options);
    if (format == "html") return to_html(trace, call.language);
    return format == "jsonl" ? to_json_lines(trace, call.language) : to_json(trace, call.language);
  });
  if (format == "html") {
    // The style of this page stands in it.
    response.type = html_type;
    response.headers.emplace_back("Content-Security-Policy",
                                  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                                  "form-action 'none'; frame-ancestors 'self'; sandbox allow-popups");
  }
  if (format == "jsonl") response.type = "application/x-ndjson; charset=utf-8";
  return response;
}

Response answer_compare(Service& service, const Call& call) {
  const int from = cli::year_operand(call.parameters.needed("from"));
  const int to = cli::year_operand(call.parameters.needed("to"));
  return service.searched(call, json_type, [&](Searcher& searcher) {
    return to_json(searcher.compare(from, to, {call.parameters.text("series")}));
  });
}

Response answer_progress(Service& service, const Call& call) {
  const ProgressOptions asked = cli::progress_options(call.parameters.options_of("progress"));
  return service.searched(call, json_type,
                          [&](Searcher& searcher) { return to_json(searcher.progress(asked)); });
}

Response answer_trend(Service& service, const Call& call) {
  const std::string format = call.parameters.choice("format", "json|csv|svg");
  call.parameters.needed("term");
  const std::vector<std::string> terms = call.parameters.all("term");
  if (terms.size() > service.settings().limits.terms)
    throw Error(ErrorCode::invalid_argument, Message("{0}", {"term"}),
                Message("at most {0} terms are counted at a time",
                        {std::to_string(service.settings().limits.terms)}));
  const TrendOptions wanted = cli::trend_options(call.parameters.options_of("trend"));
  Response response = service.searched(call, json_type, [&](Searcher& searcher) {
    const Trend trend = searcher.trend(terms, wanted);
    if (format == "csv") return to_csv(trend);
    return format == "svg" ? to_svg(trend, call.language) : to_json(trend);
  });
  if (format == "csv") response.type = csv_type;
  if (format == "svg") response.type = svg_type;
  return response;
}

Response answer_terms(Service& service, const Call& call) {
  const TermOptions wanted = call.parameters.options_of("terms").terms;
  return service.searched(call, json_type,
                          [&](Searcher& searcher) { return to_json(searcher.terms(wanted)); });
}

}  // namespace hakusho::http
