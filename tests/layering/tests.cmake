# SPDX-License-Identifier: GPL-2.0-or-later
add_test(NAME "layering: every include goes the way of the arrows"
         COMMAND ${CMAKE_COMMAND} -DROOT=${CMAKE_SOURCE_DIR} -P ${CMAKE_SOURCE_DIR}/tests/layering/check.cmake)
add_test(NAME "layering: the check catches an include against the arrows"
         COMMAND ${CMAKE_COMMAND} -DCHECK=${CMAKE_SOURCE_DIR}/tests/layering/check.cmake
                 -DFOLDER=${CMAKE_BINARY_DIR}/tests/layering -P ${CMAKE_SOURCE_DIR}/tests/layering/check_test.cmake)
