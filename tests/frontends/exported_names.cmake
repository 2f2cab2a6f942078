# SPDX-License-Identifier: GPL-2.0-or-later
# cmake -DNM=nm -DLIBRARY=libhakusho.so -DHEADER=hakusho.h -P exported_names.cmake
# The library exports its public names and nothing else: a program may use another MeCab, Xapian or JSON
# library beside it.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND ${NM} -D -C --defined-only ${LIBRARY} OUTPUT_VARIABLE listing COMMAND_ERROR_IS_FATAL ANY)
string(REGEX REPLACE "[][;]" "_" listing "${listing}")
string(REGEX MATCHALL "[0-9a-f]+ [A-Za-z] [^\n]+" lines "${listing}")

set(strangers "")
set(c_names "")
foreach(line IN LISTS lines)
  string(REGEX REPLACE "^[0-9a-f]+ [A-Za-z] (.*)$" "\\1" name "${line}")
  string(REGEX REPLACE "@.*$" "" name "${name}")
  string(REGEX REPLACE "^(typeinfo|typeinfo name|vtable) for " "" name "${name}")
  if(name MATCHES "^hakusho_[a-z_]+$")
    list(APPEND c_names ${name})
  elseif(name MATCHES "^hakusho::(dict|indexer|searcher|capi|cli)::" OR NOT name MATCHES "^(hakusho::|HAKUSHO_0$)")
    string(APPEND strangers "\n  ${line}")
  endif()
endforeach()
if(strangers)
  message(FATAL_ERROR "These names leak out of the library:${strangers}\n")
endif()

# The C names are those of the header, each of them.
file(STRINGS ${HEADER} declarations REGEX "^HAKUSHO_C_API" ENCODING UTF-8)
set(declared "")
foreach(declaration IN LISTS declarations)
  string(REGEX MATCH "(hakusho_[a-z_]+)\\(" ignored "${declaration}")
  list(APPEND declared ${CMAKE_MATCH_1})
endforeach()
list(SORT declared)
list(SORT c_names)
if(NOT declared OR NOT declared STREQUAL c_names)
  message(FATAL_ERROR "hakusho.h declares\n  ${declared}\nthe library exports\n  ${c_names}\n")
endif()
