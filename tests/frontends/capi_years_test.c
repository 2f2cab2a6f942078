/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Trace, compare, progress, trend and terms, used from C. That their output is the program's is checked by
 * bindings.py. */
#include "capi_check.h"

static const char* const two_terms[] = {"初動対処訓練", "瓢箪鯰図譜"};

static void tracing(hakusho_index* index) {
  static const int formats[] = {HAKUSHO_JSON, HAKUSHO_HTML};
  static const char* const parts[] = {"\"steps\"", "<html"};
  size_t steps = 99;
  size_t i;
  char* result = NULL;
  hakusho_years_options options;
  for (i = 0; i < 2; ++i) {
    result = NULL;
    hakusho_years_options_init(&options, sizeof options);
    options.format = formats[i];
    EXPECT(HAKUSHO_OK, hakusho_trace(index, "初動対処訓練", &options, &result, &steps, &error_text));
    CHECK(steps == 1);
    CHECK(contains(result, parts[i]));
    hakusho_string_free(result);
    result = NULL;
    EXPECT(HAKUSHO_OK, hakusho_trace(index, "瓢箪鯰図譜", &options, &result, &steps, &error_text));
    CHECK(steps == 0);
    CHECK(result != NULL && (result[0] == '\0') == (formats[i] == HAKUSHO_HTML));
    hakusho_string_free(result);
  }
  options.format = HAKUSHO_JSON_LINES;
  EXPECT(HAKUSHO_OK, hakusho_trace(index, "初動対処訓練", &options, &result, NULL, &error_text));
  CHECK(result != NULL && result[0] == '\0'); /* one step has no links */
  hakusho_string_free(result);
  result = NULL;
  EXPECT(HAKUSHO_BAD_QUERY, hakusho_trace(index, "(", NULL, &result, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_trace(index, NULL, NULL, &result, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_trace(NULL, "訓練", NULL, &result, NULL, &error_text));
  CHECK(result == NULL);
}

/* The report has no table of measures, so there is nothing to follow or compare. */
static void without_measures(hakusho_index* index) {
  char* result = NULL;
  hakusho_years_options options;
  hakusho_years_options_init(&options, sizeof options);
  EXPECT(HAKUSHO_NOT_FOUND, hakusho_trace_series(index, NULL, &result, NULL, &error_text));
  EXPECT(HAKUSHO_NOT_FOUND, hakusho_compare(index, 2023, 2024, NULL, &result, &error_text));
  EXPECT(HAKUSHO_NOT_FOUND, hakusho_progress(index, NULL, &result, &error_text));
  options.series = "そのような資料はない";
  EXPECT(HAKUSHO_NOT_FOUND, hakusho_trace(index, "訓練", &options, &result, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_trace_series(NULL, NULL, &result, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_compare(index, 2023, 2024, NULL, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_progress(NULL, NULL, &result, &error_text));
  CHECK(result == NULL);
}

static void counting(hakusho_index* index) {
  static const int formats[] = {HAKUSHO_JSON, HAKUSHO_CSV, HAKUSHO_SVG};
  static const char* const parts[] = {"\"points\"", "term,year,count", "<svg"};
  static const char* const no_term[] = {NULL};
  size_t occurrences = 99;
  size_t i;
  char* result = NULL;
  hakusho_years_options options;
  for (i = 0; i < 3; ++i) {
    result = NULL;
    hakusho_years_options_init(&options, sizeof options);
    options.format = formats[i];
    EXPECT(HAKUSHO_OK, hakusho_trend(index, two_terms, 2, &options, &result, &occurrences, &error_text));
    CHECK(contains(result, parts[i]));
    CHECK(occurrences == 1);
    hakusho_string_free(result);
  }
  result = NULL;
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_trend(index, two_terms, 0, NULL, &result, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_trend(index, NULL, 1, NULL, &result, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_trend(index, no_term, 1, NULL, &result, NULL, &error_text));
  CHECK(result == NULL);
}

static void listing_terms(hakusho_index* index) {
  size_t found = 99;
  char* result = NULL;
  hakusho_years_options options;
  hakusho_years_options_init(&options, sizeof options);
  EXPECT(HAKUSHO_OK, hakusho_terms(index, NULL, &result, &found, &error_text));
  CHECK(contains(result, "\"terms\""));
  CHECK(found < 99);
  hakusho_string_free(result);
  result = NULL;
  options.limit = 0;
  EXPECT(HAKUSHO_OK, hakusho_terms(index, &options, &result, &found, &error_text));
  CHECK(found == 0);
  hakusho_string_free(result);
  result = NULL;
  options.document = "no-such-document";
  EXPECT(HAKUSHO_NOT_FOUND, hakusho_terms(index, &options, &result, NULL, &error_text));
  CHECK(result == NULL);
}

/* Sets one member and counts terms: the outcome must be HAKUSHO_INVALID_ARGUMENT. */
#define REFUSED(member, value)                                                                        \
  do {                                                                                                \
    char* refused_result = NULL;                                                                      \
    hakusho_years_options refused_options;                                                            \
    hakusho_years_options_init(&refused_options, sizeof refused_options);                             \
    refused_options.member = value;                                                                   \
    EXPECT(HAKUSHO_INVALID_ARGUMENT,                                                                  \
           hakusho_trend(index, two_terms, 1, &refused_options, &refused_result, NULL, &error_text)); \
    CHECK(refused_result == NULL);                                                                    \
  } while (0)

static void bad_options(hakusho_index* index) {
  char* result = NULL;
  hakusho_years_options options;
  REFUSED(size, 0);
  REFUSED(size, 1000000);
  REFUSED(format, HAKUSHO_HTML);
  REFUSED(format, HAKUSHO_BIBTEX);
  REFUSED(format, -1);
  REFUSED(format, 8);
  REFUSED(language, 2);
  REFUSED(repeated_years, 1);
  REFUSED(repeated_years, 1001);
  REFUSED(limit, 10001);
  hakusho_years_options_init(&options, sizeof options);
  options.format = HAKUSHO_SVG;
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_compare(index, 2023, 2024, &options, &result, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_progress(index, &options, &result, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_terms(index, &options, &result, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_trace(index, "訓練", &options, &result, NULL, &error_text));
  options.format = HAKUSHO_JSON;
  options.first_year = 2024;
  options.last_year = 2020;
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_trend(index, two_terms, 1, &options, &result, NULL, &error_text));
  CHECK(result == NULL);
}

/* A program that was compiled when the struct ended behind `repeated_years`. */
static void older_options(hakusho_index* index) {
  char* result = NULL;
  hakusho_years_options older;
  memset(&older, 0x5A, sizeof older);
  hakusho_years_options_init(&older, offsetof(hakusho_years_options, format));
  CHECK(older.size == offsetof(hakusho_years_options, format));
  CHECK(older.format == 0x5A5A5A5A); /* what the program did not name was not written */
  EXPECT(HAKUSHO_OK, hakusho_trend(index, two_terms, 1, &older, &result, NULL, &error_text));
  CHECK(contains(result, "\"points\""));
  hakusho_string_free(result);
  hakusho_years_options_init(NULL, 0);
}

void years_functions(hakusho_index* index) {
  tracing(index);
  without_measures(index);
  counting(index);
  listing_terms(index);
  bad_options(index);
  older_options(index);
}
