# SPDX-License-Identifier: GPL-2.0-or-later
# Several indexes, servers of them, merging and exporting, as a user does it.
find_package(Python3 COMPONENTS Interpreter REQUIRED)
include(${CMAKE_SOURCE_DIR}/tests/frontends/sanitizer_preload.cmake)
add_test(NAME "frontends: several indexes, served, merged and exported"
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/frontends/shards.py $<TARGET_FILE:hakusho_cli>
                 $<TARGET_FILE:hakusho> ${CMAKE_SOURCE_DIR})
set_tests_properties("frontends: several indexes, served, merged and exported" PROPERTIES
                     TIMEOUT 900 ENVIRONMENT "${sanitizer_preload}")
