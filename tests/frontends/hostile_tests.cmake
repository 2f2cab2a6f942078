# SPDX-License-Identifier: GPL-2.0-or-later
# What breaks, floods or misleads the program, end to end. It writes files of 200 MB and wants 2 GB of memory.
find_package(Python3 COMPONENTS Interpreter REQUIRED)
add_test(NAME "frontends: hostile input gets a clear answer and harms nothing"
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/frontends/hostile_input.py $<TARGET_FILE:hakusho_cli>
                 ${CMAKE_SOURCE_DIR})
set_tests_properties("frontends: hostile input gets a clear answer and harms nothing" PROPERTIES TIMEOUT 1500)
