# SPDX-License-Identifier: GPL-2.0-or-later
# Other ways in than the program and C: the Python package, and `hakusho mcp`.
find_package(Python3 COMPONENTS Interpreter REQUIRED)
set(here ${CMAKE_SOURCE_DIR}/tests/frontends)

include(${here}/sanitizer_preload.cmake)
set(python_environment HAKUSHO_LIBRARY=$<TARGET_FILE:hakusho> ${sanitizer_preload})
add_test(NAME "python: the package with the built library"
         COMMAND ${CMAKE_COMMAND} -E env ${python_environment} ${Python3_EXECUTABLE} ${here}/python_package.py
                 ${CMAKE_SOURCE_DIR})
set_tests_properties("python: the package with the built library" PROPERTIES TIMEOUT 300)

if(TARGET hakusho_cli)
  add_test(NAME "mcp: sessions through a pipe"
           COMMAND ${Python3_EXECUTABLE} ${here}/mcp.py $<TARGET_FILE:hakusho_cli> ${CMAKE_SOURCE_DIR})
  add_test(NAME "bindings: every way in gives the same"
           COMMAND ${CMAKE_COMMAND} -E env ${python_environment} ${Python3_EXECUTABLE} ${here}/bindings.py
                   $<TARGET_FILE:hakusho_cli> $<TARGET_FILE:example_c> ${CMAKE_SOURCE_DIR})
  set_tests_properties("mcp: sessions through a pipe" "bindings: every way in gives the same"
                       PROPERTIES TIMEOUT 600)
endif()
