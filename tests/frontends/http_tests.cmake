# SPDX-License-Identifier: GPL-2.0-or-later
# The server: its parts, a server in the test's own process, and the program end to end.
set(here ${CMAKE_SOURCE_DIR}/tests/frontends)
find_package(Python3 COMPONENTS Interpreter REQUIRED)

file(GLOB http_tests CONFIGURE_DEPENDS ${here}/http/*_test.cpp)
add_executable(http_test ${http_tests})
target_link_libraries(http_test PRIVATE hakusho_http_parts nlohmann_json::nlohmann_json Catch2::Catch2WithMain)
target_compile_definitions(http_test PRIVATE HAKUSHO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
catch_discover_tests(http_test TEST_PREFIX "http: " DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 300)

add_test(NAME "http: the program end to end"
         COMMAND ${Python3_EXECUTABLE} ${here}/http_program.py $<TARGET_FILE:hakusho_cli> ${CMAKE_SOURCE_DIR})
set_tests_properties("http: the program end to end" PROPERTIES TIMEOUT 600)
