/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The C interface, used from C: capi_test FOLDER (a scratch folder; it is made). */
#define _POSIX_C_SOURCE 200809L /* mkdir */
#include <hakusho/hakusho.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "capi_check.h"

int checks = 0;
int failures = 0;

static void names_and_version(void) {
  int status;
  CHECK(strcmp(hakusho_status_name(HAKUSHO_OK), "ok") == 0);
  CHECK(strcmp(hakusho_status_name(HAKUSHO_NOT_FOUND), "not_found") == 0);
  CHECK(strcmp(hakusho_status_name(HAKUSHO_INTERNAL), "internal") == 0);
  CHECK(strcmp(hakusho_status_name(12345), "unknown") == 0);
  CHECK(strcmp(hakusho_status_name(-1), "unknown") == 0);
  for (status = HAKUSHO_OK; status <= HAKUSHO_INTERNAL; ++status)
    CHECK(strcmp(hakusho_status_name(status), "unknown") != 0);
  CHECK(hakusho_version()[0] >= '0' && hakusho_version()[0] <= '9');
}

static void null_arguments(hakusho_index* index, const char* index_path) {
  const char* const no_path[] = {NULL};
  hakusho_index* opened = NULL;
  char* result = NULL;
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_open(NULL, &opened, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_open(index_path, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_search(NULL, "訓練", NULL, &result, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_search(index, NULL, NULL, &result, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_search(index, "訓練", NULL, NULL, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_show(NULL, "x", 1, &result, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_show(index, NULL, 1, &result, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_show(index, "x", 1, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_stats(NULL, &result, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_stats(index, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_index_paths(NULL, no_path, 1, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_index_paths(index_path, NULL, 1, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_index_paths(index_path, no_path, 1, NULL, &error_text));
  CHECK(opened == NULL);
  CHECK(result == NULL);
  CHECK(hakusho_open(NULL, NULL, NULL) == HAKUSHO_INVALID_ARGUMENT);
  hakusho_close(NULL);
  hakusho_string_free(NULL);
  hakusho_search_options_init(NULL, 0);
}

static void searching(hakusho_index* index) {
  char* by_default = NULL;
  char* by_options = NULL;
  size_t hits = 99;
  hakusho_search_options options;
  EXPECT(HAKUSHO_OK, hakusho_search(index, "初動対処訓練", NULL, &by_default, &hits, &error_text));
  CHECK(hits == 1);
  CHECK(contains(by_default, "重要インフラ事業者"));

  hakusho_search_options_init(&options, sizeof options);
  EXPECT(HAKUSHO_OK, hakusho_search(index, "初動対処訓練", &options, &by_options, NULL, &error_text));
  CHECK(by_default != NULL && by_options != NULL && strcmp(by_default, by_options) == 0);
  hakusho_string_free(by_default);
  hakusho_string_free(by_options);

  by_default = NULL;
  EXPECT(HAKUSHO_OK, hakusho_search(index, "瓢箪鯰図譜", NULL, &by_default, &hits, &error_text));
  CHECK(hits == 0);
  CHECK(contains(by_default, "\"hits\""));
  hakusho_string_free(by_default);

  by_default = NULL;
  EXPECT(HAKUSHO_BAD_QUERY, hakusho_search(index, "(閉じていない", NULL, &by_default, NULL, &error_text));
  EXPECT(HAKUSHO_BAD_QUERY, hakusho_search(index, "", NULL, &by_default, NULL, &error_text));
  CHECK(by_default == NULL);
}

static void formats(hakusho_index* index) {
  static const char* const parts[] = {"\"version\"", "\"rank\"", "\r\n", "訓練", "@", "\"type\""};
  int format;
  for (format = HAKUSHO_JSON; format <= HAKUSHO_CSL; ++format) {
    char* result = NULL;
    hakusho_search_options options;
    hakusho_search_options_init(&options, sizeof options);
    options.format = format;
    EXPECT(HAKUSHO_OK, hakusho_search(index, "訓練", &options, &result, NULL, &error_text));
    CHECK(contains(result, parts[format]));
    hakusho_string_free(result);
  }
}

/* Sets one member and searches: the outcome must be HAKUSHO_INVALID_ARGUMENT. */
#define REFUSED(member, value)                                                                   \
  do {                                                                                           \
    char* refused_result = NULL;                                                                 \
    hakusho_search_options refused_options;                                                      \
    hakusho_search_options_init(&refused_options, sizeof refused_options);                       \
    refused_options.member = value;                                                              \
    EXPECT(HAKUSHO_INVALID_ARGUMENT,                                                             \
           hakusho_search(index, "訓練", &refused_options, &refused_result, NULL, &error_text)); \
    CHECK(refused_result == NULL);                                                               \
  } while (0)

static void bad_options(hakusho_index* index) {
  hakusho_search_options options;
  char* result = NULL;
  char* text = NULL;
  REFUSED(size, 0);
  REFUSED(size, 1000000);
  REFUSED(format, HAKUSHO_HTML);
  REFUSED(format, HAKUSHO_SVG);
  REFUSED(format, -1);
  REFUSED(sort, 3);
  REFUSED(worst_grade, 5);
  REFUSED(worst_grade, -1);
  REFUSED(language, 2);

  hakusho_search_options_init(&options, sizeof options);
  options.first_year = 2024;
  options.last_year = 2020;
  options.language = HAKUSHO_JAPANESE;
  CHECK(hakusho_search(index, "訓練", &options, &result, NULL, &text) == HAKUSHO_INVALID_ARGUMENT);
  CHECK(contains(text, "first_year"));
  hakusho_string_free(text);
}

/* A program that was compiled when the struct had fewer members, or will have more. */
static void other_versions_of_the_options(hakusho_index* index) {
  struct {
    hakusho_search_options known;
    int later[4];
  } newer;
  hakusho_search_options older;
  char* result = NULL;
  size_t hits = 99;

  memset(&older, 0x5A, sizeof older);
  hakusho_search_options_init(&older, offsetof(hakusho_search_options, offset));
  CHECK(older.size == offsetof(hakusho_search_options, offset));
  CHECK(older.format == 0x5A5A5A5A); /* what the program did not name was not written */
  older.limit = 0;
  EXPECT(HAKUSHO_OK, hakusho_search(index, "初動対処訓練", &older, &result, &hits, &error_text));
  CHECK(hits == 0);
  hakusho_string_free(result);

  memset(&newer, 0x5A, sizeof newer);
  hakusho_search_options_init(&newer.known, sizeof newer);
  CHECK(newer.known.size == sizeof newer.known);
  CHECK(newer.later[0] == 0x5A5A5A5A);
  newer.known.size = sizeof newer;
  result = NULL;
  EXPECT(HAKUSHO_OK, hakusho_search(index, "初動対処訓練", &newer.known, &result, &hits, &error_text));
  CHECK(hits == 1);
  hakusho_string_free(result);
}

static void showing(hakusho_index* index) {
  char* lines = NULL;
  char* result = NULL;
  char id[200] = "";
  const char* begin;
  hakusho_search_options options;
  hakusho_search_options_init(&options, sizeof options);
  options.format = HAKUSHO_JSON_LINES;
  EXPECT(HAKUSHO_OK, hakusho_search(index, "初動対処訓練", &options, &lines, NULL, &error_text));
  begin = lines != NULL ? strstr(lines, "\"id\":\"") : NULL;
  CHECK(begin != NULL && sscanf(begin, "\"id\":\"%199[^\"]", id) == 1);
  EXPECT(HAKUSHO_OK, hakusho_show(index, id, 1, &result, &error_text));
  CHECK(contains(result, "初動対処訓練"));
  hakusho_string_free(lines);
  hakusho_string_free(result);
  result = NULL;
  EXPECT(HAKUSHO_NOT_FOUND, hakusho_show(index, "no-such-id", 1, &result, &error_text));
  CHECK(result == NULL);
  EXPECT(HAKUSHO_OK, hakusho_stats(index, &result, &error_text));
  CHECK(contains(result, "\"documents\""));
  hakusho_string_free(result);
}

static void explaining(hakusho_index* index) {
  char* result = NULL;
  char* narrowed = NULL;
  size_t position = 99;
  hakusho_search_options options;
  EXPECT(HAKUSHO_OK, hakusho_explain(index, "初動対処訓練 -大学", NULL, NULL, &result, &error_text));
  CHECK(contains(result, "初動対処訓練"));
  hakusho_search_options_init(&options, sizeof options);
  options.language = HAKUSHO_JAPANESE;
  EXPECT(HAKUSHO_OK, hakusho_explain(index, "初動対処訓練 -大学", NULL, &options, &narrowed, &error_text));
  CHECK(result != NULL && narrowed != NULL && strcmp(result, narrowed) != 0);
  hakusho_string_free(result);
  hakusho_string_free(narrowed);
  result = NULL;
  EXPECT(HAKUSHO_NOT_FOUND, hakusho_explain(index, "訓練", "no-such-id", NULL, &result, &error_text));
  EXPECT(HAKUSHO_BAD_QUERY, hakusho_explain(index, "(", NULL, NULL, &result, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_explain(index, NULL, NULL, NULL, &result, &error_text));
  CHECK(result == NULL);

  EXPECT(HAKUSHO_OK, hakusho_query_check("訓練 OR 演習", HAKUSHO_ENGLISH, &position, &error_text));
  CHECK(position == 99);
  EXPECT(HAKUSHO_BAD_QUERY, hakusho_query_check("訓練 (演習", HAKUSHO_ENGLISH, &position, &error_text));
  CHECK(position == 3);
  EXPECT(HAKUSHO_BAD_QUERY, hakusho_query_check("(", HAKUSHO_JAPANESE, NULL, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_query_check(NULL, HAKUSHO_ENGLISH, &position, &error_text));
}

static void extracting(const char* file, const char* folder) {
  char* result = NULL;
  EXPECT(HAKUSHO_OK, hakusho_extract(file, NULL, &result, &error_text));
  CHECK(contains(result, "{\"file\":") && contains(result, "初動対処訓練"));
  hakusho_string_free(result);
  result = NULL;
  EXPECT(HAKUSHO_OK, hakusho_extract(file, "UTF-8", &result, &error_text));
  hakusho_string_free(result);
  result = NULL;
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_extract(file, "no-such-encoding", &result, &error_text));
  EXPECT(HAKUSHO_INVALID_ARGUMENT, hakusho_extract(NULL, NULL, &result, &error_text));
  CHECK(hakusho_extract(folder, NULL, &result, NULL) != HAKUSHO_OK);
  CHECK(result == NULL);
}

static void following_the_indexer(hakusho_index* index, const char* index_path, const char* folder) {
  char file[4096];
  const char* paths[1];
  char* result = NULL;
  char* report = NULL;
  size_t hits = 99;
  snprintf(file, sizeof file, "%s/reports/b.txt", folder);
  write_file(file, "令和7年度は、量子暗号通信の実証を行う。\n");
  snprintf(file, sizeof file, "%s/reports/empty.txt", folder);
  write_file(file, "");
  snprintf(file, sizeof file, "%s/reports", folder);
  paths[0] = file;
  EXPECT(HAKUSHO_OK, hakusho_index_paths(index_path, paths, 1, &report, &error_text));
  CHECK(contains(report, "empty.txt"));
  hakusho_string_free(report);
  EXPECT(HAKUSHO_OK, hakusho_search(index, "量子暗号通信", NULL, &result, &hits, &error_text));
  CHECK(hits == 1);
  hakusho_string_free(result);
}

int main(int argc, char** argv) {
  char index_path[4096], reports[4096], file[4096];
  const char* paths[1];
  hakusho_index* index = NULL;
  if (argc != 2) return 2;
  snprintf(index_path, sizeof index_path, "%s/index", argv[1]);
  snprintf(reports, sizeof reports, "%s/reports", argv[1]);
  snprintf(file, sizeof file, "%s/reports/a.txt", argv[1]);
  mkdir(argv[1], 0777);
  mkdir(reports, 0777);
  write_file(file, "令和6年版 安全白書\n\n　令和6年度は、重要インフラ事業者と初動対処訓練を実施した。\n");
  paths[0] = reports;

  names_and_version();
  EXPECT(HAKUSHO_NOT_FOUND, hakusho_open(reports, &index, &error_text));
  CHECK(index == NULL);
  EXPECT(HAKUSHO_OK, hakusho_index_paths(index_path, paths, 1, NULL, &error_text));
  EXPECT(HAKUSHO_OK, hakusho_open(index_path, &index, &error_text));
  if (index == NULL) return 1;
  null_arguments(index, index_path);
  searching(index);
  formats(index);
  bad_options(index);
  other_versions_of_the_options(index);
  showing(index);
  explaining(index);
  extracting(file, reports);
  years_functions(index);
  following_the_indexer(index, index_path, argv[1]);
  hakusho_close(index);

  printf("%d checks, %d failures\n", checks, failures);
  return failures == 0 && checks > 200 ? 0 : 1;
}
