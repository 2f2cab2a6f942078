// SPDX-License-Identifier: GPL-2.0-or-later
#include "frontends/http/parameters.hpp"

#include <catch2/catch.hpp>
#include <hakusho/error.hpp>

#include "tests/support/reading.hpp"

using namespace hakusho;
using namespace hakusho::http;

namespace {

const std::vector<std::string_view> known = {
    "q",    "n",     "offset", "year",      "by_year",    "all_similar", "grade",   "strict", "exact",
    "sort", "scope", "facets", "thesaurus", "succession", "exact_total", "context", "term"};
const Limits limits;

cli::Options options_of(const Parameters::List& sent) {
  return Parameters(sent, known, limits).options_of("search");
}

std::string message_of(const Parameters::List& sent) {
  try {
    options_of(sent);
  } catch (const Error& error) {
    return error.text(Language::english);
  }
  return "no error";
}

}  // namespace

TEST_CASE("parameters are the options of the command line by their names", "[http][parameters]") {
  const SearchOptions options = options_of({{"n", "25"},
                                            {"offset", "50"},
                                            {"year", "令和3..R6"},
                                            {"by_year", ""},
                                            {"all_similar", "1"},
                                            {"grade", "parts"},
                                            {"strict", "true"},
                                            {"exact", "yes"},
                                            {"exact_total", "1"},
                                            {"thesaurus", "no"},
                                            {"succession", "no"},
                                            {"sort", "-year"},
                                            {"facets", "1"},
                                            {"scope", "row"}})
                                    .search;
  CHECK(options.limit == 25);
  CHECK(options.offset == 50);
  CHECK(options.years->first == 2021);
  CHECK(options.years->last == 2024);
  CHECK(options.by_year);
  CHECK_FALSE(options.fold_similar);
  CHECK(options.worst_grade == MatchGrade::parts);
  CHECK(options.strict);
  CHECK(options.exact);
  CHECK(options.exact_total);
  CHECK_FALSE(options.thesaurus);
  CHECK_FALSE(options.succession);
  CHECK(options.sort == SortOrder::year_descending);
  CHECK(options.facets);
  CHECK(options.scope == SearchScope::row);
}

TEST_CASE("nothing sent is what the command line does without options", "[http][parameters]") {
  const SearchOptions ours = options_of({}).search, standard;
  CHECK(ours.limit == standard.limit);
  CHECK(ours.succession);
  CHECK(ours.thesaurus);
  CHECK(ours.fold_similar);
}

TEST_CASE("a switch may be sent as off", "[http][parameters]") {
  const SearchOptions options =
      options_of({{"strict", "0"}, {"facets", "no"}, {"by_year", "false"}, {"succession", "yes"}}).search;
  CHECK_FALSE(options.strict);
  CHECK_FALSE(options.facets);
  CHECK_FALSE(options.by_year);
  CHECK(options.succession);
}

TEST_CASE("errors name the parameter as it was sent", "[http][parameters]") {
  CHECK_THAT(message_of({{"by_year", "maybe"}}), Catch::StartsWith("by_year: "));
  CHECK_THAT(message_of({{"n", "-1"}}), Catch::StartsWith("n: "));
  CHECK_THAT(message_of({{"year", "x"}}), Catch::StartsWith("year: "));
  CHECK_THAT(message_of({{"grade", "best"}}), Catch::StartsWith("grade: "));
}

TEST_CASE("a misspelt parameter is refused with the nearest name", "[http][parameters]") {
  CHECK(message_of({{"by-year", ""}}) == "by-year: there is no such parameter; did you mean by_year?");
}

TEST_CASE("more than the server gives at a time is refused", "[http][parameters]") {
  CHECK_THAT(message_of({{"n", "1001"}}), Catch::Contains("1000"));
  CHECK_THAT(message_of({{"offset", "100001"}}), Catch::Contains("100000"));
  CHECK_THAT(message_of({{"context", "101"}}), Catch::Contains("100"));
}

TEST_CASE("NUL and texts without end are refused", "[http][parameters]") {
  CHECK_THAT(message_of({{"q", std::string("a\0b", 3)}}), Catch::Contains("NUL"));
  CHECK_THAT(message_of({{"q", std::string(6001, 'a')}}), Catch::Contains("2000"));
  CHECK(message_of({{"q", std::string(6000, 'a')}}) == "no error");
}

TEST_CASE("知らない言語は断る", "[http][parameters]") {
  CHECK(message_of({{"lang", "fr"}}) == "lang: “fr” is not one of its values; write one of: ja, en");
  CHECK(message_of({{"lang", "ja"}}) == "no error");
}

TEST_CASE("空の値は、ないのではなく空だと言う", "[http][parameters]") {
  const Parameters empty({{"q", ""}}, known, limits), nothing({}, known, limits);
  CHECK_THROWS_WITH(empty.needed("q"), Catch::Contains("the parameter is empty"));
  CHECK_THROWS_WITH(nothing.needed("q"), Catch::Contains("the parameter is missing"));
}

TEST_CASE("a parameter sent several times counts the last time, or as a list", "[http][parameters]") {
  const Parameters parameters({{"n", "1"}, {"n", "2"}, {"term", "5G"}, {"term", "6G"}}, known, limits);
  CHECK(parameters.number("n", 0, 0, 10) == 2);
  CHECK(parameters.all("term") == std::vector<std::string>{"5G", "6G"});
}
