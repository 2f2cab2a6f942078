# SPDX-License-Identifier: GPL-2.0-or-later
# Damaged PDFs through the whole program.
find_package(Python3 COMPONENTS Interpreter REQUIRED)
add_test(NAME "indexer: mutated PDFs are read or refused with a reason"
         COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tests/indexer/mutated_pdfs.py $<TARGET_FILE:hakusho_cli>
                 ${CMAKE_SOURCE_DIR})
set_tests_properties("indexer: mutated PDFs are read or refused with a reason" PROPERTIES TIMEOUT 14400)
