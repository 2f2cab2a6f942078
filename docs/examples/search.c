/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Searches an index and prints what `hakusho search --json` prints: search INDEX QUERY */
#include <hakusho/hakusho.h>
#include <stdio.h>

/* Prints what went wrong; gives the exit code of the hakusho program for it. */
static int failed(hakusho_status status, char* error_text) {
  fprintf(stderr, "search: %s\n", error_text != NULL ? error_text : hakusho_status_name(status));
  hakusho_string_free(error_text);
  return status == HAKUSHO_BAD_QUERY || status == HAKUSHO_INVALID_ARGUMENT ? 2 : 4;
}

int main(int argc, char** argv) {
  hakusho_index* index = NULL;
  hakusho_search_options options;
  hakusho_status status;
  char* json = NULL;
  char* error_text = NULL;
  size_t hits = 0;

  if (argc != 3) {
    fputs("usage: search INDEX QUERY\n", stderr);
    return 2;
  }
  status = hakusho_open(argv[1], &index, &error_text);
  if (status != HAKUSHO_OK) return failed(status, error_text);

  hakusho_search_options_init(&options, sizeof options);
  options.format = HAKUSHO_JSON; /* the default; the members of the struct are the options of the program */
  status = hakusho_search(index, argv[2], &options, &json, &hits, &error_text);
  if (status != HAKUSHO_OK) {
    hakusho_close(index);
    return failed(status, error_text);
  }

  fputs(json, stdout);
  hakusho_string_free(json);
  hakusho_close(index);
  return hits > 0 ? 0 : 1;
}
