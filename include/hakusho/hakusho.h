/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef HAKUSHO_H
#define HAKUSHO_H

/*
 * hakusho in C. Conventions:
 * - Every function that can fail returns a hakusho_status; HAKUSHO_OK is 0. When error_text is not NULL,
 *   *error_text becomes one UTF-8 line that says what went wrong, or NULL when nothing did (or when there
 *   is no memory left for it); free it with hakusho_string_free.
 * - Strings are UTF-8 and end with NUL. Other out parameters are untouched on failure.
 * - A NULL where the description does not allow one is HAKUSHO_INVALID_ARGUMENT.
 * - A hakusho_index is a pool of searchers: any number of threads may use one at the same time. It
 *   moves to the latest run of the indexer by itself. hakusho_close while it is in use is undefined.
 * - No exception leaves a function; the library prints nothing and reads no environment.
 * - A struct of options begins with its size in bytes, so that a program goes on working with a library
 *   that is newer or older than its header. Its initialiser sets it; members come and go only at the end.
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
  HAKUSHO_CSL = 5,
  HAKUSHO_HTML = 6,
  HAKUSHO_SVG = 7
} hakusho_format;

typedef enum hakusho_scope {
  HAKUSHO_IN_PASSAGE = 0,
  HAKUSHO_IN_ROW = 1,
  HAKUSHO_IN_PAGE = 2,
  HAKUSHO_IN_DOCUMENT = 3
} hakusho_scope;

typedef enum hakusho_sort {
  HAKUSHO_BY_SCORE = 0,
  HAKUSHO_BY_YEAR_ASCENDING = 1,
  HAKUSHO_BY_YEAR_DESCENDING = 2
} hakusho_sort;

/* How well a passage matches, best first; hakusho::MatchGrade describes them. */
typedef enum hakusho_grade {
  HAKUSHO_WORD = 0,
  HAKUSHO_PARTS = 1,
  HAKUSHO_SCATTERED = 2,
  HAKUSHO_SUBSTRING = 3,
  HAKUSHO_PARTIAL = 4
} hakusho_grade;

typedef struct hakusho_index hakusho_index;

typedef struct hakusho_search_options {
  size_t size;               /* of this struct; set by hakusho_search_options_init */
  size_t limit;              /* hits returned, at most 10,000 */
  size_t offset;             /* hits skipped */
  int first_year, last_year; /* of the report, both included; 0: open */
  int by_year;               /* boolean: the best hit of each year */
  int all_similar;           /* boolean: near-identical passages are not folded */
  int strict;                /* boolean: no hits that lack some of the words */
  int exact;                 /* boolean: no variants of words */
  int exact_total;           /* boolean: read as many passages as it takes to count exactly */
  int facets;                /* boolean: counts by year, ministry and so on */
  int sort;                  /* a hakusho_sort */
  int worst_grade;           /* a hakusho_grade: hits of this grade or better */
  size_t snippet_length;     /* code points, about */
  int format;                /* a hakusho_format */
  int language;              /* a hakusho_language: of error texts */
  int no_thesaurus;          /* boolean: no other names of the same thing */
  int scope;                 /* a hakusho_scope: in what all words have to stand */
  int no_succession;         /* boolean: org: without predecessors and successors */
} hakusho_search_options;

/* Of the functions that look at reports year by year; each says which members it reads. */
typedef struct hakusho_years_options {
  size_t size;        /* of this struct; set by hakusho_years_options_init */
  const char* series; /* of the reports to look in; NULL or "": where the query leads, or the only one */
  int first_year, last_year; /* of the reports, both included; 0: open */
  int exact;                 /* boolean: no variants of words */
  int no_succession;         /* boolean: a ministry without predecessors and successors */
  int repeated_years;        /* plans that stay the same in so many reports are noted; 2 to 1,000 */
  int format;                /* a hakusho_format */
  int language;              /* a hakusho_language: of error texts, reasons and charts */
  size_t limit;              /* terms returned, at most 10,000 */
  int new_in;                /* only terms of this year's reports that no earlier report has; 0: all */
  const char* document;      /* only the terms of the document with this id; NULL or "": of all */
} hakusho_years_options;

/* The version of the library in use, "0.1.0". */
HAKUSHO_C_API const char* hakusho_version(void);
/* A short English name of a hakusho_status, "not_found"; never NULL. */
HAKUSHO_C_API const char* hakusho_status_name(int status);

/* Opens the index at `path`: a folder, or tcp:HOST:PORT (a server that hakusho serve-shard started). On
 * HAKUSHO_OK *index is set; close it with hakusho_close. */
HAKUSHO_C_API hakusho_status hakusho_open(const char* path, hakusho_index** index, char** error_text);
/* Opens `count` of them, to be searched as one index. A server that does not answer is left out as long as
 * another index is there; "index" in the JSON of an answer says so. */
HAKUSHO_C_API hakusho_status hakusho_open_many(const char* const* paths, size_t count, hakusho_index** index,
                                               char** error_text);
/* Frees an index that no thread uses any more; NULL is fine. */
HAKUSHO_C_API void hakusho_close(hakusho_index* index);

/* Fills in the defaults of the command line; `size` is sizeof *options. */
HAKUSHO_C_API void hakusho_search_options_init(hakusho_search_options* options, size_t size);

/* Searches; `options` may be NULL. *result is what `hakusho search --format …` prints, byte for byte;
 * free it with hakusho_string_free. *hits (when not NULL) is the number of hits in it. Finding nothing is
 * HAKUSHO_OK. */
HAKUSHO_C_API hakusho_status hakusho_search(hakusho_index* index, const char* query,
                                            const hakusho_search_options* options, char** result,
                                            size_t* hits, char** error_text);

/* Reads a query without an index: HAKUSHO_OK, or HAKUSHO_BAD_QUERY with the place of the fault in *position
 * (when not NULL), in code points from 0. `language` is a hakusho_language. */
HAKUSHO_C_API hakusho_status hakusho_query_check(const char* query, int language, size_t* position,
                                                 char** error_text);

/* How a query is read and how many passages hold each word; with the id of a `passage` (else NULL) why this
 * one matches or does not, and where it ranks. As `hakusho explain` prints it, in the language of the
 * options, which may be NULL. */
HAKUSHO_C_API hakusho_status hakusho_explain(hakusho_index* index, const char* query, const char* passage,
                                             const hakusho_search_options* options, char** result,
                                             char** error_text);

/* The passage `id` with `around` neighbours on either side, as `hakusho show --json` prints it. */
HAKUSHO_C_API hakusho_status hakusho_show(hakusho_index* index, const char* id, size_t around, char** result,
                                          char** error_text);

/* What is in the index, as `hakusho stats --json` prints it. */
HAKUSHO_C_API hakusho_status hakusho_stats(hakusho_index* index, char** result, char** error_text);

/* Fills in the defaults of the command line; `size` is sizeof *options. In all functions below the options
 * may be NULL, and the result is what the command of that name prints, byte for byte. */
HAKUSHO_C_API void hakusho_years_options_init(hakusho_years_options* options, size_t size);

/* Follows the measure that a query or an address (2.7(ア)@2024) leads to through the yearly reports. *steps
 * (when not NULL) is the number of its steps; 0: nothing matched, which is HAKUSHO_OK.
 * Options: series, format (HAKUSHO_JSON, _JSON_LINES, _HTML), language. */
HAKUSHO_C_API hakusho_status hakusho_trace(hakusho_index* index, const char* query,
                                           const hakusho_years_options* options, char** result, size_t* steps,
                                           char** error_text);

/* The same of all measures of a series: `hakusho trace --all`. */
HAKUSHO_C_API hakusho_status hakusho_trace_series(hakusho_index* index, const hakusho_years_options* options,
                                                  char** result, size_t* steps, char** error_text);

/* What became of the measures of one report in another. Options: series, format (HAKUSHO_JSON), language. */
HAKUSHO_C_API hakusho_status hakusho_compare(hakusho_index* index, int from_year, int to_year,
                                             const hakusho_years_options* options, char** result,
                                             char** error_text);

/* Plans without results, results without plans, plans nobody took up, plans that only go on.
 * Options: series, first_year, last_year, repeated_years, format (HAKUSHO_JSON), language. */
HAKUSHO_C_API hakusho_status hakusho_progress(hakusho_index* index, const hakusho_years_options* options,
                                              char** result, char** error_text);

/* How often each of `count` terms stands in the reports of each year. *occurrences (when not NULL) is the
 * number of all of them together.
 * Options: first_year, last_year, exact, no_succession, format (HAKUSHO_JSON, _CSV, _SVG), language. */
HAKUSHO_C_API hakusho_status hakusho_trend(hakusho_index* index, const char* const* terms, size_t count,
                                           const hakusho_years_options* options, char** result,
                                           size_t* occurrences, char** error_text);

/* The technical terms of the reports. Reads all texts: some seconds for tens of megabytes. *found (when not
 * NULL) is their number. Options: limit, new_in, document, format (HAKUSHO_JSON), language. */
HAKUSHO_C_API hakusho_status hakusho_terms(hakusho_index* index, const hakusho_years_options* options,
                                           char** result, size_t* found, char** error_text);

/* What is read from a file, one JSON object a line, as `hakusho extract` prints it; no index is needed.
 * `encoding` is that of a text file, as iconv calls it; NULL or "": detected. */
HAKUSHO_C_API hakusho_status hakusho_extract(const char* file, const char* encoding, char** result,
                                             char** error_text);

/* Indexes `count` files and folders into the folder `index_path`, with defaults, as `hakusho index`
 * does; *report (when not NULL) is its JSON, with reasons in English. Files that had to be skipped are in
 * the report and are no failure. */
HAKUSHO_C_API hakusho_status hakusho_index_paths(const char* index_path, const char* const* paths,
                                                 size_t count, char** report, char** error_text);

/* Frees what a function above put into a char** parameter; NULL is fine. */
HAKUSHO_C_API void hakusho_string_free(char* text);

#ifdef __cplusplus
}
#endif

#endif
