// SPDX-License-Identifier: GPL-2.0-or-later
// The functions of hakusho.h that look at the reports year by year.
#include <hakusho/hakusho.h>

#include <hakusho/export.hpp>
#include <hakusho/terms.hpp>
#include <hakusho/trend.hpp>
#include <string>
#include <vector>

#include "frontends/capi/guard.hpp"
#include "frontends/capi/index_handle.hpp"
#include "frontends/capi/years_options.hpp"

using namespace hakusho;        // NOLINT: the names below are C's, in no namespace
using namespace hakusho::capi;  // NOLINT

namespace {

std::string written(const MeasureTrace& trace, const YearsRequest& request) {
  if (request.format == HAKUSHO_JSON) return to_json(trace, request.language);
  if (request.format == HAKUSHO_JSON_LINES) return to_json_lines(trace, request.language);
  // Of nothing there is no page, as on the command line.
  return trace.steps.empty() ? std::string() : to_html(trace, request.language);
}

std::string written(const Trend& trend, const YearsRequest& request) {
  if (request.format == HAKUSHO_CSV) return to_csv(trend);
  return request.format == HAKUSHO_SVG ? to_svg(trend, request.language) : to_json(trend);
}

void give_trace(const MeasureTrace& trace, const YearsRequest& request, char** result, size_t* steps) {
  *result = copy_out(written(trace, request));
  if (steps != nullptr) *steps = trace.steps.size();
}

std::vector<std::string> all_terms(const char* const* terms, size_t count) {
  std::vector<std::string> all = strings_of(terms, count, "terms");
  if (all.empty()) throw Error(ErrorCode::invalid_argument, {"{0}", {"terms"}}, "there is none");
  return all;
}

size_t occurrences_in(const Trend& trend) {
  size_t sum = 0;
  for (const TrendLine& line : trend.lines) sum += line.total;
  return sum;
}

}  // namespace

void hakusho_years_options_init(hakusho_years_options* options, size_t size) {
  write_defaults(options, size);
}

hakusho_status hakusho_trace(hakusho_index* index, const char* query, const hakusho_years_options* options,
                             char** result, size_t* steps, char** error_text) {
  return guarded(error_text, language_of(options), [&] {
    require(index, "index");
    require(query, "query");
    require(result, "result");
    const YearsRequest request = read_request(options, {HAKUSHO_JSON, HAKUSHO_JSON_LINES, HAKUSHO_HTML});
    give_trace(index->pool.borrow()->trace(query, {request.series}), request, result, steps);
  });
}

hakusho_status hakusho_trace_series(hakusho_index* index, const hakusho_years_options* options, char** result,
                                    size_t* steps, char** error_text) {
  return guarded(error_text, language_of(options), [&] {
    require(index, "index");
    require(result, "result");
    const YearsRequest request = read_request(options, {HAKUSHO_JSON, HAKUSHO_JSON_LINES, HAKUSHO_HTML});
    give_trace(index->pool.borrow()->trace_series(request.series), request, result, steps);
  });
}

hakusho_status hakusho_compare(hakusho_index* index, int from_year, int to_year,
                               const hakusho_years_options* options, char** result, char** error_text) {
  return guarded(error_text, language_of(options), [&] {
    require(index, "index");
    require(result, "result");
    const YearsRequest request = read_request(options);
    *result = copy_out(to_json(index->pool.borrow()->compare(from_year, to_year, {request.series})));
  });
}

hakusho_status hakusho_progress(hakusho_index* index, const hakusho_years_options* options, char** result,
                                char** error_text) {
  return guarded(error_text, language_of(options), [&] {
    require(index, "index");
    require(result, "result");
    const YearsRequest request = read_request(options);
    *result = copy_out(to_json(index->pool.borrow()->progress(request.progress_options())));
  });
}

hakusho_status hakusho_trend(hakusho_index* index, const char* const* terms, size_t count,
                             const hakusho_years_options* options, char** result, size_t* occurrences,
                             char** error_text) {
  return guarded(error_text, language_of(options), [&] {
    require(index, "index");
    require(result, "result");
    const std::vector<std::string> all = all_terms(terms, count);
    const YearsRequest request = read_request(options, {HAKUSHO_JSON, HAKUSHO_CSV, HAKUSHO_SVG});
    const Trend trend = index->pool.borrow()->trend(all, request.trend_options());
    *result = copy_out(written(trend, request));
    if (occurrences != nullptr) *occurrences = occurrences_in(trend);
  });
}

hakusho_status hakusho_terms(hakusho_index* index, const hakusho_years_options* options, char** result,
                             size_t* found, char** error_text) {
  return guarded(error_text, language_of(options), [&] {
    require(index, "index");
    require(result, "result");
    const YearsRequest request = read_request(options);
    const TermList list = index->pool.borrow()->terms(request.terms);
    *result = copy_out(to_json(list));
    if (found != nullptr) *found = list.terms.size();
  });
}
