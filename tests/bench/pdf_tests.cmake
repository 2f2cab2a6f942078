# SPDX-License-Identifier: GPL-2.0-or-later
# Run by hand: pages a second from PDF to blocks, beside pdftotext.
add_executable(pdf_bench ${CMAKE_CURRENT_LIST_DIR}/pdf_bench.cpp)
target_link_libraries(pdf_bench PRIVATE hakusho hakusho_options)
target_compile_options(pdf_bench PRIVATE -O2)
