/* SPDX-License-Identifier: GPL-2.0-or-later */
/* What the C tests check with. */
#ifndef CAPI_CHECK_H
#define CAPI_CHECK_H

#include <hakusho/hakusho.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

extern int checks, failures;

#define CHECK(condition) check((condition) ? 1 : 0, #condition, __LINE__)

static inline void check(int holds, const char* condition, int line) {
  ++checks;
  if (holds) return;
  ++failures;
  fprintf(stderr, "capi_test.c:%d: does not hold: %s\n", line, condition);
}

/* The status must be `expected`, and a failure must say why. */
#define EXPECT(expected, call)                                                 \
  do {                                                                         \
    char* error_text = NULL;                                                   \
    const hakusho_status status = call;                                        \
    check(status == (expected), #call " gives " #expected, __LINE__);          \
    check((error_text == NULL) == (status == HAKUSHO_OK), #call, __LINE__);    \
    if (error_text != NULL && status != (expected)) fputs(error_text, stderr); \
    hakusho_string_free(error_text);                                           \
  } while (0)

static inline void write_file(const char* path, const char* text) {
  FILE* file = fopen(path, "wb");
  CHECK(file != NULL);
  if (file == NULL) exit(1);
  fputs(text, file);
  fclose(file);
}

static inline int contains(const char* text, const char* part) {
  return text != NULL && strstr(text, part) != NULL;
}

/* The functions that look at the years, on an index of one report of 2024 without tables. */
void years_functions(hakusho_index* index);

#endif
