// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/hakusho.h>

#include <cstdlib>
#include <hakusho/document_reader.hpp>
#include <hakusho/export.hpp>
#include <hakusho/index_writer.hpp>
#include <hakusho/query.hpp>
#include <hakusho/searcher.hpp>
#include <hakusho/version.hpp>
#include <string>
#include <utility>
#include <vector>

#include "frontends/capi/guard.hpp"
#include "frontends/capi/index_handle.hpp"
#include "frontends/capi/option_struct.hpp"
#include "frontends/capi/search_options.hpp"

using namespace hakusho;        // NOLINT: the names below are C's, in no namespace
using namespace hakusho::capi;  // NOLINT

const char* hakusho_version(void) {
  return HAKUSHO_VERSION;
}

const char* hakusho_status_name(int status) {
  return name_of_status(status);
}

hakusho_status hakusho_open(const char* path, hakusho_index** index, char** error_text) {
  return guarded(error_text, Language::english, [&] {
    require(path, "path");
    require(index, "index");
    *index = new hakusho_index({path});
  });
}

hakusho_status hakusho_open_many(const char* const* paths, size_t count, hakusho_index** index,
                                 char** error_text) {
  return guarded(error_text, Language::english, [&] {
    require(index, "index");
    *index = new hakusho_index(strings_of(paths, count, "paths"));
  });
}

void hakusho_close(hakusho_index* index) {
  delete index;
}

void hakusho_search_options_init(hakusho_search_options* options, size_t size) {
  write_defaults(options, size);
}

hakusho_status hakusho_search(hakusho_index* index, const char* query, const hakusho_search_options* options,
                              char** result, size_t* hits, char** error_text) {
  return guarded(error_text, language_of(options), [&] {
    require(index, "index");
    require(query, "query");
    require(result, "result");
    const SearchRequest request = read_request(options);
    const Query parsed = Query::parse(query);
    const SearchResult found = index->pool.borrow()->search(parsed, request.options);
    *result = copy_out(request.print(found));
    if (hits != nullptr) *hits = found.hits.size();
  });
}

hakusho_status hakusho_query_check(const char* query, int language, size_t* position, char** error_text) {
  return guarded(error_text, language_named(language), [&] {
    require(query, "query");
    try {
      Query::parse(query);
    } catch (const Error& error) {
      if (position != nullptr && error.position()) *position = *error.position();
      throw;
    }
  });
}

hakusho_status hakusho_explain(hakusho_index* index, const char* query, const char* passage,
                               const hakusho_search_options* options, char** result, char** error_text) {
  return guarded(error_text, language_of(options), [&] {
    require(index, "index");
    require(query, "query");
    require(result, "result");
    const SearchRequest request = read_request(options);
    const Query parsed = Query::parse(query);
    auto searcher = index->pool.borrow();
    *result = copy_out(passage == nullptr
                           ? searcher->explain(parsed, request.options, request.language)
                           : searcher->explain_passage(parsed, passage, request.options, request.language));
  });
}

hakusho_status hakusho_extract(const char* file, const char* encoding, char** result, char** error_text) {
  return guarded(error_text, Language::english, [&] {
    require(file, "file");
    require(result, "result");
    ReaderOptions options;
    if (encoding != nullptr) options.encoding = encoding;
    std::string lines;
    DocumentReader(options).read(file, file, {}, [&](Document&& piece) {
      for (const Block& block : piece.blocks) lines += to_json_line(block, file);
    });
    *result = copy_out(lines);
  });
}

hakusho_status hakusho_show(hakusho_index* index, const char* id, size_t around, char** result,
                            char** error_text) {
  return guarded(error_text, Language::english, [&] {
    require(index, "index");
    require(id, "id");
    require(result, "result");
    *result = copy_out(to_json(index->pool.borrow()->show(id, around)));
  });
}

hakusho_status hakusho_stats(hakusho_index* index, char** result, char** error_text) {
  return guarded(error_text, Language::english, [&] {
    require(index, "index");
    require(result, "result");
    *result = copy_out(to_json(index->pool.borrow()->statistics()));
  });
}

hakusho_status hakusho_index_paths(const char* index_path, const char* const* paths, size_t count,
                                   char** report, char** error_text) {
  return guarded(error_text, Language::english, [&] {
    require(index_path, "index_path");
    const std::string json =
        to_json(IndexWriter(index_path).index(strings_of(paths, count, "paths")), Language::english);
    if (report != nullptr) *report = copy_out(json);
  });
}

void hakusho_string_free(char* text) {
  std::free(text);
}
