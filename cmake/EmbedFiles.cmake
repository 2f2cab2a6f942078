# SPDX-License-Identifier: GPL-2.0-or-later
# embed_files(VARIABLE FOLDER): the files below FOLDER become C sources, named in VARIABLE, that hold their
# bytes and a table of them (frontends/http/static_files.hpp declares it):
#   struct hakusho_web_file { const char* name; const unsigned char* bytes; const size_t* size; };
#   const struct hakusho_web_file hakusho_web_files[];  ends with a row of nulls
# Tests, notes and hidden files do not go in.
function(embed_files variable folder)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*.html ${folder}/*.css ${folder}/*.js
       ${folder}/*.json ${folder}/*.svg ${folder}/*.png ${folder}/*.ico ${folder}/*.webmanifest)
  list(FILTER files EXCLUDE REGEX "(^|/)(\\.|node_modules/|tests?/)")
  set(sources "")
  set(declarations "")
  set(rows "")
  set(number 0)
  foreach(file IN LISTS files)
    set(symbol hakusho_web_file_${number})
    set(source ${CMAKE_CURRENT_BINARY_DIR}/web/${symbol}.c)
    add_custom_command(OUTPUT ${source}
      COMMAND ${CMAKE_COMMAND} -DINPUT=${folder}/${file} -DOUTPUT=${source} -DSYMBOL=${symbol}
              -P ${CMAKE_SOURCE_DIR}/cmake/EmbedFile.cmake
      DEPENDS ${folder}/${file} ${CMAKE_SOURCE_DIR}/cmake/EmbedFile.cmake VERBATIM)
    list(APPEND sources ${source})
    string(APPEND declarations "extern const unsigned char ${symbol}[];\nextern const size_t ${symbol}_size;\n")
    string(APPEND rows "  {\"${file}\", ${symbol}, &${symbol}_size},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  set(table ${CMAKE_CURRENT_BINARY_DIR}/web/hakusho_web_files.c)
  file(CONFIGURE OUTPUT ${table} @ONLY CONTENT "#include <stddef.h>
@declarations@struct hakusho_web_file {
  const char* name;
  const unsigned char* bytes;
  const size_t* size;
};
extern const struct hakusho_web_file hakusho_web_files[];
const struct hakusho_web_file hakusho_web_files[] = {
@rows@  {0, 0, 0}};
")
  set(${variable} ${sources} ${table} PARENT_SCOPE)
endfunction()
