# SPDX-License-Identifier: GPL-2.0-or-later
# cmake -DBUILD=tree -DSOURCE=repository -DFOLDER=scratch -DCOMPILER_C=cc -DCOMPILER_CXX=c++ -P install_test.cmake
# Installs, moves the installed tree, and builds and runs the examples against it as somebody else would:
# once with find_package, once with pkg-config.
cmake_minimum_required(VERSION 3.25)

set(prefix ${FOLDER}/moved)
set(examples ${SOURCE}/docs/examples)
set(index ${FOLDER}/index)
set(query 初動対処訓練)

# run(OUTPUT COMMAND…): must end with 0.
function(run output)
  execute_process(COMMAND ${ARGN} OUTPUT_VARIABLE printed ERROR_VARIABLE errors RESULT_VARIABLE status)
  if(NOT status EQUAL 0)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}\nended with ${status}\n${printed}${errors}")
  endif()
  set(${output} "${printed}" PARENT_SCOPE)
endfunction()

function(require_file file)
  if(NOT EXISTS ${prefix}/${file})
    message(FATAL_ERROR "not installed: ${file}")
  endif()
endfunction()

# What the installed program prints is what every example has to print.
function(require_same_output)
  run(expected ${prefix}/bin/hakusho search -i ${index} --json ${query})
  run(printed ${ARGN})
  if(NOT expected MATCHES "a\\.txt" OR NOT printed STREQUAL expected)
    message(FATAL_ERROR "${ARGN}\nprinted\n${printed}\ninstead of\n${expected}")
  endif()
endfunction()

file(REMOVE_RECURSE ${FOLDER})
run(ignored ${CMAKE_COMMAND} --install ${BUILD} --prefix ${FOLDER}/prefix)
file(RENAME ${FOLDER}/prefix ${prefix})
foreach(file bin/hakusho libexec/hakusho/hakusho-pdf share/hakusho/policy.dic
        share/hakusho/policy.dic.digest
        include/hakusho/hakusho.hpp include/hakusho/hakusho.h include/hakusho/version.hpp
        share/man/man1/hakusho.1 share/bash-completion/completions/hakusho share/zsh/site-functions/_hakusho
        share/doc/hakusho/LICENSE share/doc/hakusho/embedding.md share/doc/hakusho/examples/search.py)
  require_file(${file})
endforeach()
file(GLOB_RECURSE libraries ${prefix}/libhakusho.so.0)
get_filename_component(library_folder "${libraries}" DIRECTORY)
if(NOT library_folder)
  message(FATAL_ERROR "not installed: libhakusho.so.0")
endif()

# The first program also builds the index, with the dictionary of the moved tree.
file(WRITE ${FOLDER}/reports/a.txt "令和6年度は、重要インフラ事業者と初動対処訓練を実施した。\n")
run(ignored ${CMAKE_COMMAND} -S ${SOURCE}/tests/install/outside -B ${FOLDER}/outside -G Ninja
    -D CMAKE_PREFIX_PATH=${prefix} -D EXAMPLES=${examples}
    -D CMAKE_C_COMPILER=${COMPILER_C} -D CMAKE_CXX_COMPILER=${COMPILER_CXX})
run(ignored ${CMAKE_COMMAND} --build ${FOLDER}/outside)
run(ignored ${FOLDER}/outside/search_cpp ${index} ${query} ${FOLDER}/reports)
require_same_output(${FOLDER}/outside/search_cpp ${index} ${query})
require_same_output(${FOLDER}/outside/search_c ${index} ${query})

# The Python package finds the library of the moved tree without being told.
find_program(PYTHON3 python3 REQUIRED)
file(GLOB_RECURSE package ${prefix}/__init__.py)
cmake_path(GET package PARENT_PATH package)
cmake_path(GET package PARENT_PATH packages)
file(WRITE ${FOLDER}/search.py
     "import hakusho\nimport sys\n\nsys.stdout.buffer.write(hakusho.Index(sys.argv[1]).search_json(sys.argv[2]))\n")
require_same_output(${CMAKE_COMMAND} -E env --unset=HAKUSHO_LIBRARY --unset=LD_LIBRARY_PATH PYTHONPATH=${packages}
  PYTHONDONTWRITEBYTECODE=1 ${PYTHON3} ${FOLDER}/search.py ${index} ${query})

set(ENV{PKG_CONFIG_PATH} ${library_folder}/pkgconfig)
set(ENV{LD_LIBRARY_PATH} ${library_folder})
run(flags pkg-config --cflags --libs hakusho)
separate_arguments(flags UNIX_COMMAND "${flags}")
run(ignored ${COMPILER_CXX} -std=c++20 ${examples}/search.cpp ${flags} -o ${FOLDER}/by_pkg_config_cpp)
run(ignored ${COMPILER_C} -std=c11 ${examples}/search.c ${flags} -o ${FOLDER}/by_pkg_config_c)
require_same_output(${FOLDER}/by_pkg_config_cpp ${index} ${query})
require_same_output(${FOLDER}/by_pkg_config_c ${index} ${query})

file(REMOVE_RECURSE ${FOLDER})
