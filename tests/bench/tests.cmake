# SPDX-License-Identifier: GPL-2.0-or-later
# Benchmarks are built with everything else, so that they go on compiling, and are run by hand: script/bench.
add_executable(query_bench ${CMAKE_CURRENT_LIST_DIR}/query_bench.cpp)
target_link_libraries(query_bench PRIVATE hakusho hakusho_options)
add_executable(mecab_bench ${CMAKE_CURRENT_LIST_DIR}/mecab_bench.cpp)
target_link_libraries(mecab_bench PRIVATE MeCab::MeCab PkgConfig::SIMDJSON hakusho_options)
target_compile_definitions(mecab_bench PRIVATE HAKUSHO_SYSTEM_DICTIONARY="${HAKUSHO_SYSTEM_DICTIONARY}")
foreach(bench query_bench mecab_bench)
  target_compile_options(${bench} PRIVATE -O2)
endforeach()
