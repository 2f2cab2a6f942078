# SPDX-License-Identifier: GPL-2.0-or-later
# embedded(SYMBOL FILE): the bytes of FILE become a part of the library of the folder, which takes ${embedded} among
# its sources.
function(embedded symbol file)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.c)
  add_custom_command(OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DINPUT=${file} -DOUTPUT=${source} -DSYMBOL=${symbol} -P ${CMAKE_SOURCE_DIR}/cmake/EmbedFile.cmake
    DEPENDS ${file} ${CMAKE_SOURCE_DIR}/cmake/EmbedFile.cmake VERBATIM)
  set(embedded ${embedded} ${source} PARENT_SCOPE)
endfunction()
