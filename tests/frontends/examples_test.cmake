# SPDX-License-Identifier: GPL-2.0-or-later
# cmake -DPROGRAM=hakusho -DINDEX=folder -DFOLDER=scratch -DEXAMPLE=command -P examples_test.cmake
# An example prints byte for byte what the program prints, and ends with the same code.
cmake_minimum_required(VERSION 3.25)
separate_arguments(EXAMPLE UNIX_COMMAND "${EXAMPLE}")

# compare(EXIT_CODE QUERY)
function(compare expected_code query)
  execute_process(COMMAND ${PROGRAM} search -i ${INDEX} --json ${query}
                  OUTPUT_FILE ${FOLDER}/program RESULT_VARIABLE program_code ERROR_VARIABLE program_errors)
  execute_process(COMMAND ${EXAMPLE} ${INDEX} ${query}
                  OUTPUT_FILE ${FOLDER}/example RESULT_VARIABLE example_code ERROR_VARIABLE example_errors)
  execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${FOLDER}/program ${FOLDER}/example
                  RESULT_VARIABLE different ERROR_QUIET)
  if(different OR NOT program_code STREQUAL expected_code OR NOT example_code STREQUAL expected_code)
    message(FATAL_ERROR "${query}: the program ended with ${program_code}, the example with ${example_code}, "
            "expected ${expected_code}; their output is in ${FOLDER}\n${program_errors}\n${example_errors}")
  endif()
endfunction()

file(REMOVE_RECURSE ${FOLDER})
file(MAKE_DIRECTORY ${FOLDER})
compare(0 初動対処訓練)
file(READ ${FOLDER}/example found)
if(NOT found MATCHES "初動対処訓練")
  message(FATAL_ERROR "the sample reports are expected to speak of 初動対処訓練:\n${found}")
endif()
compare(0 "訓練 OR 演習")
compare(0 "\"初動対処訓練\" year:2022..")
compare(1 瓢箪鯰図譜)
compare(2 "(閉じていない")
file(REMOVE_RECURSE ${FOLDER})
