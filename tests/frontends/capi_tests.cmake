# SPDX-License-Identifier: GPL-2.0-or-later
# The library as outside programs see it: linked to the shared library, with the public headers only.
set(here ${CMAKE_SOURCE_DIR}/tests/frontends)
set(examples ${CMAKE_SOURCE_DIR}/docs/examples)
set(scratch ${CMAKE_BINARY_DIR}/tests/frontends)

# Each public header compiles alone; hakusho.h as C and as C++. Building this is the test.
file(GLOB headers CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/include ${CMAKE_SOURCE_DIR}/include/hakusho/*.hpp
     ${CMAKE_SOURCE_DIR}/include/hakusho/*.h)
set(alone "")
foreach(header IN LISTS headers)
  string(MAKE_C_IDENTIFIER ${header} name)
  set(endings cpp)
  if(header MATCHES "\\.h$")
    set(endings cpp c)
  endif()
  foreach(ending IN LISTS endings)
    file(GENERATE OUTPUT ${scratch}/alone/${name}.${ending} CONTENT "#include <${header}>\n#include <${header}>\n")
    list(APPEND alone ${scratch}/alone/${name}.${ending})
  endforeach()
endforeach()
add_library(public_headers OBJECT ${alone})
target_include_directories(public_headers PRIVATE ${CMAKE_SOURCE_DIR}/include ${CMAKE_BINARY_DIR}/include)
target_compile_options(public_headers PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Werror)

# The C++ program of the READMEs compiles.
foreach(readme README.md README.ja.md)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${readme})
  file(READ ${CMAKE_SOURCE_DIR}/${readme} text)
  string(FIND "${text}" "```cpp\n" begin)
  string(SUBSTRING "${text}" ${begin} -1 text)
  string(FIND "${text}" "\n```" end)
  string(SUBSTRING "${text}" 7 ${end} text)
  string(REGEX REPLACE "`+.*" "" text "${text}")
  file(CONFIGURE OUTPUT ${scratch}/${readme}.cpp CONTENT "${text}" @ONLY)
  target_sources(public_headers PRIVATE ${scratch}/${readme}.cpp)
endforeach()

find_program(CMAKE_NM nm REQUIRED)
add_test(NAME "capi: the library exports its public names and no others"
         COMMAND ${CMAKE_COMMAND} -DNM=${CMAKE_NM} -DLIBRARY=$<TARGET_FILE:hakusho>
                 -DHEADER=${CMAKE_SOURCE_DIR}/include/hakusho/hakusho.h -P ${here}/exported_names.cmake)

# The C interface, from C.
add_executable(capi_test ${here}/capi_test.c ${here}/capi_years_test.c)
target_compile_options(capi_test PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes)
target_link_libraries(capi_test PRIVATE hakusho)
set_target_properties(capi_test PROPERTIES C_STANDARD 11 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF)
add_test(NAME "capi: the C interface, used from C" COMMAND capi_test ${scratch}/capi)
add_test(NAME "capi: scratch of the C test" COMMAND ${CMAKE_COMMAND} -E rm -rf ${scratch}/capi)
set_tests_properties("capi: scratch of the C test" PROPERTIES FIXTURES_CLEANUP capi_scratch)
set_tests_properties("capi: the C interface, used from C" PROPERTIES TIMEOUT 300 FIXTURES_REQUIRED capi_scratch)

# Several threads on one handle. The label is what script/test runs under ThreadSanitizer.
add_executable(threads_test ${here}/threads_test.cpp)
target_link_libraries(threads_test PRIVATE hakusho hakusho_options Catch2::Catch2WithMain)
catch_discover_tests(threads_test TEST_PREFIX "threads: " DISCOVERY_MODE PRE_TEST
                     PROPERTIES TIMEOUT 600 LABELS threads)
add_custom_target(thread_tests DEPENDS threads_test)

# The examples, against an index of the sample reports.
if(TARGET hakusho_cli)
  foreach(language c cpp)
    add_executable(example_${language} ${examples}/search.${language})
    target_link_libraries(example_${language} PRIVATE hakusho hakusho_options)
  endforeach()
  set(index ${scratch}/examples-index)
  add_test(NAME "examples: index the sample reports"
           COMMAND hakusho_cli index -q -i ${index} ${CMAKE_SOURCE_DIR}/corpus/reports)
  add_test(NAME "examples: remove the index" COMMAND ${CMAKE_COMMAND} -E rm -rf ${index})
  set_tests_properties("examples: index the sample reports" PROPERTIES TIMEOUT 600 FIXTURES_SETUP examples_index)
  set_tests_properties("examples: remove the index" PROPERTIES FIXTURES_CLEANUP examples_index)

  function(example_test title command)
    add_test(NAME "examples: ${title} prints what the program prints"
             COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:hakusho_cli> -DINDEX=${index}
                     "-DFOLDER=${scratch}/${title}" "-DEXAMPLE=${command}" -P ${here}/examples_test.cmake)
    set_tests_properties("examples: ${title} prints what the program prints"
                         PROPERTIES TIMEOUT 300 FIXTURES_REQUIRED examples_index)
  endfunction()
  example_test(search.cpp $<TARGET_FILE:example_cpp>)
  example_test(search.c $<TARGET_FILE:example_c>)

  find_program(PYTHON3 python3 REQUIRED)
  include(${here}/sanitizer_preload.cmake)
  list(JOIN sanitizer_preload " " preload)
  example_test(search.py "${CMAKE_COMMAND} -E env HAKUSHO_LIBRARY=$<TARGET_FILE:hakusho> ${preload} ${PYTHON3} ${examples}/search.py")
endif()
