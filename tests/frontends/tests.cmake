# SPDX-License-Identifier: GPL-2.0-or-later
# The command line: its parts, and the program end to end.
set(here ${CMAKE_SOURCE_DIR}/tests/frontends)
find_package(Python3 COMPONENTS Interpreter REQUIRED)

file(GLOB cli_tests CONFIGURE_DEPENDS ${here}/cli/*_test.cpp ${here}/format/*_test.cpp)
add_executable(frontends_test ${cli_tests})
target_link_libraries(frontends_test PRIVATE hakusho_cli_parts Catch2::Catch2WithMain)
catch_discover_tests(frontends_test TEST_PREFIX "frontends: " DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 300)
