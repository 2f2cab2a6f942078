# SPDX-License-Identifier: GPL-2.0-or-later
# Python itself is built without the sanitizer that the library may need loaded first.
set(sanitizer_preload "")
foreach(sanitizer address thread)
  if(CMAKE_CXX_FLAGS MATCHES "-fsanitize=${sanitizer}")
    string(SUBSTRING ${sanitizer} 0 1 letter)
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=lib${letter}san.so
                    OUTPUT_VARIABLE runtime OUTPUT_STRIP_TRAILING_WHITESPACE)
    # The sanitizer looks for __cxa_throw when it starts, before Python has loaded anything of C++.
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libstdc++.so.6
                    OUTPUT_VARIABLE standard_library OUTPUT_STRIP_TRAILING_WHITESPACE)
    set(sanitizer_preload LD_PRELOAD=${runtime}:${standard_library} ASAN_OPTIONS=detect_leaks=0:new_delete_type_mismatch=0)
  endif()
endforeach()
