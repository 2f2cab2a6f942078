# SPDX-License-Identifier: GPL-2.0-or-later
# Benchmarks are built with everything else, so that they go on compiling, and are run by hand: script/bench.
add_executable(query_bench ${CMAKE_CURRENT_LIST_DIR}/query_bench.cpp)
target_link_libraries(query_bench PRIVATE hakusho hakusho_options)
