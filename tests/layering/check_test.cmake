# SPDX-License-Identifier: GPL-2.0-or-later
# cmake -DCHECK=check.cmake -DFOLDER=scratch -P check_test.cmake
# The check of the arrows must itself catch what it is for: small trees with one include line each.
cmake_minimum_required(VERSION 3.25)

# try_tree(RESULT FILE INCLUDE): a tree that is well but for FILE, which has the one line.
function(try_tree result file include)
  file(REMOVE_RECURSE ${FOLDER})
  foreach(good include/hakusho/a.hpp dict/a.cpp indexer/write/a.cpp searcher/a.cpp frontends/cli/a.cpp
          docs/examples/a.cpp)
    file(WRITE ${FOLDER}/${good} "#include <hakusho/error.hpp>\n#include <string>  // 文字列\n")
  endforeach()
  file(APPEND ${FOLDER}/${file} "#include ${include}\n")
  execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${FOLDER} -P ${CHECK}
                  RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE output)
  if(status EQUAL 0)
    set(${result} passes PARENT_SCOPE)
  elseif(output MATCHES "${file}: #include")
    set(${result} fails PARENT_SCOPE)
  else()
    set(${result} "fails without naming the line" PARENT_SCOPE)
  endif()
endfunction()

set(rows
  # a public header
  fails  include/hakusho/b.hpp     <xapian.h>
  fails  include/hakusho/b.hpp     <fmt/format.h>
  fails  include/hakusho/b.hpp     <nlohmann/json.hpp>
  fails  include/hakusho/b.hpp     <sys/stat.h>
  fails  include/hakusho/b.hpp     "\"dict/utf8.hpp\""
  passes include/hakusho/b.hpp     <string_view>
  passes include/hakusho/b.h       <stddef.h>
  # dict uses nobody
  fails  dict/b.cpp                "\"indexer/layout/grid.hpp\""
  fails  dict/b.cpp                "\"searcher/index_reader.hpp\""
  fails  dict/b.cpp                <mecab.h>
  fails  dict/b.cpp                "\"mecab.h\""
  passes dict/mecab_tagger.cpp     <mecab.h>
  passes dict/b.cpp                "\"dict/utf8.hpp\""
  passes dict/b.cpp                <fmt/format.h>
  # indexer and searcher do not know each other
  fails  indexer/write/b.cpp       "\"searcher/index_reader.hpp\""
  fails  searcher/b.cpp            "\"indexer/write/posting_builder.hpp\""
  passes indexer/write/b.cpp       "\"dict/schema.hpp\""
  passes searcher/rank/b.cpp       "\"dict/schema.hpp\""
  # a door for each library
  fails  indexer/extract/b.cpp     <xapian.h>
  fails  indexer/layout/b.cpp      <nlohmann/json.hpp>
  fails  indexer/extract/b.cpp     <poppler-document.h>
  fails  indexer/extract/b.cpp     <poppler/cpp/poppler-document.h>
  fails  indexer/write/b.cpp       <gumbo.h>
  fails  searcher/b.cpp            <pugixml.hpp>
  fails  searcher/b.cpp            <minizip/unzip.h>
  fails  dict/b.cpp                <uchardet/uchardet.h>
  fails  searcher/rank/b.cpp       <nlohmann/json.hpp>
  fails  indexer/write/b.cpp       <zstd.h>
  fails  indexer/extract/b.cpp     <iconv.h>
  fails  indexer/extract/b.cpp     <simdjson.h>
  fails  indexer/extract/b.cpp     <toml.hpp>
  fails  indexer/write/b.cpp       <xxhash.h>
  passes indexer/write/b.cpp       <xapian.h>
  passes indexer/pdf_helper/b.cpp  <poppler-document.h>
  passes indexer/extract/html_tree.cpp  <gumbo.h>
  passes indexer/extract/manifest.cpp   <toml.hpp>
  passes indexer/write/report_json.cpp  <nlohmann/json.hpp>
  passes dict/compressor.cpp            <zstd.h>
  # front ends use the public headers only
  fails  frontends/capi/b.cpp      "\"searcher/index_reader.hpp\""
  fails  frontends/cli/b.cpp       "\"dict/utf8.hpp\""
  fails  frontends/cli/b.cpp       <xapian.h>
  fails  frontends/capi/b.cpp      <nlohmann/json.hpp>
  passes frontends/cli/b.cpp       "\"frontends/cli/options.hpp\""
  fails  docs/examples/b.cpp       "\"dict/utf8.hpp\""
  # written from the root, and readable
  fails  dict/b.cpp                "\"utf8.hpp\""
  fails  dict/b.cpp                "\"../indexer/layout/grid.hpp\""
  fails  dict/b.cpp                HEADER_OF_A_MACRO)

set(faults "")
while(rows)
  list(POP_FRONT rows expected file include)
  try_tree(result ${file} "${include}")
  if(NOT result STREQUAL expected)
    string(APPEND faults "\n  ${file} with #include ${include} ${result}")
  endif()
endwhile()

# A tree in which a room is missing must not pass because there was nothing to read.
file(REMOVE_RECURSE ${FOLDER}/searcher)
execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${FOLDER} -P ${CHECK}
                RESULT_VARIABLE status OUTPUT_QUIET ERROR_VARIABLE output)
if(status EQUAL 0 OR NOT output MATCHES "searcher: no sources found")
  string(APPEND faults "\n  a tree without a searcher passes")
endif()

file(REMOVE_RECURSE ${FOLDER})
if(faults)
  message(FATAL_ERROR "The check of the arrows misses something:${faults}\n")
endif()
