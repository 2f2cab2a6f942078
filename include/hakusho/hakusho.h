/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef HAKUSHO_H
#define HAKUSHO_H

/*
 * hakusho in C. Conventions:
 * - Every function that can fail returns a hakusho_status; HAKUSHO_OK is 0. What went wrong is put, as
 *   one UTF-8 line, into *error_text when that is not NULL; free it with hakusho_string_free.
 * - Strings are UTF-8 and end with NUL. Out parameters are untouched on failure.
 * - A hakusho_index is a pool of searchers: any number of threads may use one at the same time. It
 *   moves to the latest run of the indexer by itself. hakusho_close while it is in use is undefined.
 * - No exception leaves a function; the library prints nothing and reads no environment.
 * - Struct options begin with `size`: set it with the initialiser functions, so that programs
 *   compiled against an older header go on working.
 */

#include <stddef.h>

#if defined(__GNUC__)
#define HAKUSHO_C_API __attribute__((visibility("default")))
#else
#define HAKUSHO_C_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef enum hakusho_status {
  HAKUSHO_OK = 0,
  HAKUSHO_INVALID_ARGUMENT = 1,
  HAKUSHO_BAD_QUERY = 2,
  HAKUSHO_NOT_FOUND = 3,
  HAKUSHO_INDEX_BUSY = 4,
  HAKUSHO_INDEX_MISMATCH = 5,
  HAKUSHO_CORRUPT = 6,
  HAKUSHO_IO = 7,
  HAKUSHO_DICTIONARY = 8,
  HAKUSHO_UNSUPPORTED = 9,
  HAKUSHO_INTERRUPTED = 10,
  HAKUSHO_INTERNAL = 11 /* out of memory, or a fault of the library itself */
} hakusho_status;

typedef enum hakusho_language { HAKUSHO_ENGLISH = 0, HAKUSHO_JAPANESE = 1 } hakusho_language;

typedef enum hakusho_format {
  HAKUSHO_JSON = 0,
  HAKUSHO_JSON_LINES = 1,
  HAKUSHO_CSV = 2,
  HAKUSHO_MARKDOWN = 3,
  HAKUSHO_BIBTEX = 4,
  HAKUSHO_CSL = 5
} hakusho_format;

typedef struct hakusho_index hakusho_index;

typedef struct hakusho_search_options {
  size_t size; /* of this struct; set by hakusho_search_options_init */
  size_t limit, offset;
  int first_year, last_year;                                    /* of the report; 0: open */
  int by_year, all_similar, strict, exact, exact_total, facets; /* booleans */
  int sort;                                                     /* 0 score, 1 year up, 2 year down */
  int worst_grade;                                              /* 0 word … 4 partial */
  size_t snippet_length;                                        /* code points */
  hakusho_format format;
  hakusho_language language; /* of error texts */
} hakusho_search_options;

HAKUSHO_C_API const char* hakusho_version(void);
/* A short English name of a status; never NULL. */
HAKUSHO_C_API const char* hakusho_status_name(hakusho_status status);

/* Opens the index in the folder `path`. On HAKUSHO_OK *index is set; close it with hakusho_close. */
HAKUSHO_C_API hakusho_status hakusho_open(const char* path, hakusho_index** index, char** error_text);
HAKUSHO_C_API void hakusho_close(hakusho_index* index); /* NULL is fine */

/* Fills in the defaults of the command line. */
HAKUSHO_C_API void hakusho_search_options_init(hakusho_search_options* options);

/* Searches; `options` may be NULL. *result is what `hakusho search --format …` prints, byte for byte;
 * free it with hakusho_string_free. *hits (when not NULL) is the number of hits in it. Finding nothing is
 * HAKUSHO_OK. */
HAKUSHO_C_API hakusho_status hakusho_search(hakusho_index* index, const char* query,
                                            const hakusho_search_options* options, char** result,
                                            size_t* hits, char** error_text);

/* The passage `id` with `around` neighbours on either side, as `hakusho show --json` prints it. */
HAKUSHO_C_API hakusho_status hakusho_show(hakusho_index* index, const char* id, size_t around, char** result,
                                          char** error_text);

/* What is in the index, as `hakusho stats --json` prints it. */
HAKUSHO_C_API hakusho_status hakusho_stats(hakusho_index* index, char** result, char** error_text);

/* Indexes `count` files and folders into the folder `index_path`, with defaults, as `hakusho index`
 * does; *report (when not NULL) is its JSON. Files that had to be skipped are in the report. */
HAKUSHO_C_API hakusho_status hakusho_index_paths(const char* index_path, const char* const* paths,
                                                 size_t count, char** report, char** error_text);

/* Frees what a function above put into a char** parameter; NULL is fine. */
HAKUSHO_C_API void hakusho_string_free(char* text);

#ifdef __cplusplus
}
#endif

#endif
