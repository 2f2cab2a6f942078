// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/capi/years_options.hpp"

#include <algorithm>

#include "frontends/capi/option_struct.hpp"

namespace hakusho::capi {
namespace {

constexpr MemberReader reader("hakusho_years_options.{0}", "hakusho_years_options_init");
constexpr std::size_t most_terms = 10'000;
constexpr int least_repeated = 2, most_repeated = 1000;

hakusho_years_options defaults() noexcept {
  hakusho_years_options options{};
  options.size = sizeof options;
  options.repeated_years = ProgressOptions().repeated_years;
  options.format = HAKUSHO_JSON;
  options.language = HAKUSHO_ENGLISH;
  options.limit = TermOptions().limit;
  return options;
}

std::string text_or_empty(const char* text) {
  return text == nullptr ? std::string() : std::string(text);
}

TermOptions term_options(const hakusho_years_options& values) {
  if (values.limit > most_terms) reader.refuse("limit", "it is more than 10,000");
  TermOptions terms;
  terms.limit = values.limit;
  if (values.new_in != 0) terms.new_in = values.new_in;
  if (const std::string document = text_or_empty(values.document); !document.empty())
    terms.document = document;
  return terms;
}

}  // namespace

TrendOptions YearsRequest::trend_options() const {
  TrendOptions options;
  options.years = years;
  options.exact = exact;
  options.succession = succession;
  return options;
}

ProgressOptions YearsRequest::progress_options() const {
  ProgressOptions options;
  options.series = series;
  options.repeated_years = repeated_years;
  if (years) {
    options.first_year = years->first;
    options.last_year = years->last;
  }
  return options;
}

void write_defaults(hakusho_years_options* options, std::size_t size) noexcept {
  write_members(options, size, defaults());
}

Language language_of(const hakusho_years_options* options) noexcept {
  return language_named(members_of(options, defaults()).language);
}

YearsRequest read_request(const hakusho_years_options* given, std::initializer_list<hakusho_format> formats) {
  reader.demand_size(given);
  const hakusho_years_options values = members_of(given, defaults());
  const auto format = std::find_if(formats.begin(), formats.end(),
                                   [&](hakusho_format each) { return each == values.format; });
  if (format == formats.end()) reader.refuse("format", "this result cannot be written in this format");
  if (values.repeated_years < least_repeated || values.repeated_years > most_repeated)
    reader.refuse("repeated_years", "no such value");
  reader.demand_language(values.language);
  YearsRequest request;
  request.series = text_or_empty(values.series);
  request.years = reader.years(values.first_year, values.last_year);
  request.exact = values.exact != 0;
  request.succession = values.no_succession == 0;
  request.repeated_years = values.repeated_years;
  request.format = *format;
  request.language = language_named(values.language);
  request.terms = term_options(values);
  return request;
}

}  // namespace hakusho::capi
