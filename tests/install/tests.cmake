# SPDX-License-Identifier: GPL-2.0-or-later
# In the release build only: what is installed is the same in the others, and linking it takes time.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_test(NAME "install: an outside project builds and runs against the installed tree, wherever it is moved"
           COMMAND ${CMAKE_COMMAND} -DBUILD=${CMAKE_BINARY_DIR} -DSOURCE=${CMAKE_SOURCE_DIR}
                   -DFOLDER=${CMAKE_BINARY_DIR}/tests/install
                   -DCOMPILER_C=${CMAKE_C_COMPILER} -DCOMPILER_CXX=${CMAKE_CXX_COMPILER}
                   -P ${CMAKE_SOURCE_DIR}/tests/install/install_test.cmake)
  set_tests_properties("install: an outside project builds and runs against the installed tree, wherever it is moved"
                       PROPERTIES TIMEOUT 600)
endif()
