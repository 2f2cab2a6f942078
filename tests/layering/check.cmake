# SPDX-License-Identifier: GPL-2.0-or-later
# cmake -DROOT=repository -P check.cmake
# Reads the include lines of the sources and fails on one that goes against the arrows of ARCHITECTURE.md.
cmake_minimum_required(VERSION 3.25)

# Which of our own folders a folder may include from, beside <hakusho/…> which all may.
# Sources are named from the root of the repository, and so are the headers they include.
set(rooms include dict indexer searcher frontends docs/examples)
set(include_uses "")
set(dict_uses dict/)
set(indexer_uses indexer/ dict/)
set(searcher_uses searcher/ dict/)
set(frontends_uses frontends/)
set(docs/examples_uses "")

# Outside libraries, a row each: its headers | the only sources that may include them.
set(doors
  "mecab\\.h"                      "dict/(mecab_[a-z_]+|word_cost)\\.[ch]pp"
  "utf8proc\\.h"                   "(dict|frontends/format)/"
  "xapian(\\.h|/.*)"               "(indexer/write|searcher)/"
  "poppler/.*|poppler-[a-z-]+\\.h"  "indexer/pdf_helper/"
  "poppler-config\\.h"             "indexer/pdf_helper/core_"
  "(splash|goo|fofi)/.*"           "indexer/pdf_helper/core_"
  "(Annot|Catalog|ErrorCodes|Gfx[A-Za-z]*|GlobalParams|Link|Outline|OutputDev|PDFDoc|Page|Stream|UTF)\\.h"
                                   "indexer/pdf_helper/core_"
  "qpdf/.*"                        "indexer/pdf_helper/public_"
  "gumbo\\.h"                      "indexer/extract/html_tree\\.cpp"
  "pugi(xml|config)\\.hpp"         "indexer/extract/xml_document\\.cpp"
  "minizip/.*|(un)?zip\\.h"        "indexer/extract/zip_archive\\.cpp"
  "uchardet(/.*|\\.h)"             "indexer/extract/encoding_guess\\.cpp"
  "iconv\\.h"                      "indexer/extract/charset_converter\\.cpp"
  "simdjson(/.*|\\.h)"             "indexer/extract/json_lines\\.cpp"
  "toml(/.*|\\.hpp)"               "indexer/extract/manifest\\.cpp"
  "zstd(/.*|\\.h)|zdict\\.h"       "dict/compressor\\.cpp"
  "xxhash\\.h"                     "dict/digest\\.cpp"
  "nlohmann/.*"                    "indexer/(write/report_json|train_join_model)\\.cpp"
  "httplib\\.h"                    "frontends/http/"
  "fmt/.*"                         "(dict|indexer|searcher|frontends)/")

# Public headers are what an outside program compiles: the standard library and each other, nothing else.
set(standard_header "[a-z_]+|std[a-z]+\\.h")

set(faults "")
macro(fault line why)
  string(APPEND faults "\n  ${source}: ${line}: ${why}")
endmacro()

function(check_quoted room source header line)
  # What the build makes of a data file stands in no folder of ours.
  if(header MATCHES "^[a-z_]+\\.inc$")
    return()
  endif()
  foreach(prefix IN LISTS ${room}_uses)
    string(FIND "${header}" "${prefix}" place)
    if(place EQUAL 0)
      return()
    endif()
  endforeach()
  fault("${line}" "${room} may not use this (headers are named from the root of the repository)")
  set(faults "${faults}" PARENT_SCOPE)
endfunction()

function(check_angled room source header line)
  if(header MATCHES "^hakusho/")
    return()
  endif()
  if(room STREQUAL "include" AND NOT header MATCHES "^(${standard_header})$")
    fault("${line}" "a public header includes only the standard library and <hakusho/…>")
  endif()
  set(rows ${doors})
  while(rows)
    list(POP_FRONT rows headers place)
    if(header MATCHES "^(${headers})$" AND NOT source MATCHES "^${place}")
      fault("${line}" "this library is included only in ${place}")
    endif()
  endwhile()
  set(faults "${faults}" PARENT_SCOPE)
endfunction()

function(check_file room source)
  file(STRINGS ${ROOT}/${source} lines REGEX "^[ \t]*#[ \t]*include" ENCODING UTF-8)
  foreach(line IN LISTS lines)
    if(line MATCHES "\"(.*)\"")
      # <mecab.h> written with quotes is no way round its door.
      check_angled(${room} ${source} "${CMAKE_MATCH_1}" "${line}")
      check_quoted(${room} ${source} "${CMAKE_MATCH_1}" "${line}")
    elseif(line MATCHES "<(.*)>")
      check_angled(${room} ${source} "${CMAKE_MATCH_1}" "${line}")
    else()
      fault("${line}" "an include whose header cannot be read here")
    endif()
  endforeach()
  set(faults "${faults}" PARENT_SCOPE)
endfunction()

set(files_read 0)
foreach(room IN LISTS rooms)
  file(GLOB_RECURSE sources RELATIVE ${ROOT} ${ROOT}/${room}/*.[ch] ${ROOT}/${room}/*.[ch]pp ${ROOT}/${room}/*.in)
  if(NOT sources)
    string(APPEND faults "\n  ${room}: no sources found")
  endif()
  foreach(source IN LISTS sources)
    check_file(${room} ${source})
    math(EXPR files_read "${files_read} + 1")
  endforeach()
endforeach()

if(faults)
  message(FATAL_ERROR "Includes against the arrows of ARCHITECTURE.md:${faults}\n")
endif()
message(STATUS "layering: ${files_read} files read, every arrow goes one way")
