# SPDX-License-Identifier: GPL-2.0-or-later
# The command line: its parts, and the program end to end.
set(here ${CMAKE_SOURCE_DIR}/tests/frontends)
find_package(Python3 COMPONENTS Interpreter REQUIRED)

file(GLOB cli_tests CONFIGURE_DEPENDS ${here}/cli/*_test.cpp ${here}/format/*_test.cpp ${here}/mcp/*_test.cpp)
add_executable(frontends_test ${cli_tests})
target_link_libraries(frontends_test PRIVATE hakusho_cli_parts Catch2::Catch2WithMain)
catch_discover_tests(frontends_test TEST_PREFIX "frontends: " DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 300)

add_test(NAME "frontends: every message has a Japanese translation"
         COMMAND ${Python3_EXECUTABLE} ${here}/messages.py ${CMAKE_SOURCE_DIR})

find_program(GROFF groff REQUIRED)
add_test(NAME "frontends: help, man pages and completions agree"
         COMMAND ${Python3_EXECUTABLE} ${here}/manuals.py $<TARGET_FILE:hakusho_cli> ${CMAKE_SOURCE_DIR})
set_tests_properties("frontends: help, man pages and completions agree" PROPERTIES TIMEOUT 120)

# The program as a user runs it, with an index of the sample reports in a temporary folder.
add_test(NAME "frontends: the program end to end"
         COMMAND ${Python3_EXECUTABLE} ${here}/program.py $<TARGET_FILE:hakusho_cli> ${CMAKE_SOURCE_DIR})
set_tests_properties("frontends: the program end to end" PROPERTIES TIMEOUT 600)

# What analysts come for: one test a wish.
add_test(NAME "frontends: scenarios of use"
         COMMAND ${Python3_EXECUTABLE} ${here}/scenarios.py $<TARGET_FILE:hakusho_cli> ${CMAKE_SOURCE_DIR})
set_tests_properties("frontends: scenarios of use" PROPERTIES TIMEOUT 600)
