# SPDX-License-Identifier: GPL-2.0-or-later
# What `cmake --install` lays down. The library finds its dictionary and the PDF reader beside itself, and
# the package files find the library from where they stand, so the installed tree may be moved as a whole.
include(CMakePackageConfigHelpers)

set(package_directory ${CMAKE_INSTALL_LIBDIR}/cmake/hakusho)
set(documents ${CMAKE_INSTALL_DOCDIR})

# the library and its headers
install(TARGETS hakusho EXPORT hakushoTargets
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY include/hakusho DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        FILES_MATCHING PATTERN "*.hpp" PATTERN "*.h")
install(FILES ${CMAKE_BINARY_DIR}/include/hakusho/version.hpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/hakusho)

# the program, and what program and library read at run time
# CMake ends a build tree's own path with an empty element, which the loader takes for the working directory:
# where both trees have the same shape, the build tree uses the installed path.
if(CMAKE_INSTALL_LIBDIR STREQUAL "lib")
  set(same_shape ON)
else()
  set(same_shape OFF)
endif()
file(RELATIVE_PATH from_bin_to_lib /${CMAKE_INSTALL_BINDIR} /${CMAKE_INSTALL_LIBDIR})
if(TARGET hakusho_cli)
  set_target_properties(hakusho_cli PROPERTIES INSTALL_RPATH "$ORIGIN/${from_bin_to_lib}"
                                                BUILD_WITH_INSTALL_RPATH ${same_shape})
  install(TARGETS hakusho_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
if(TARGET hakusho-pdf)
  install(TARGETS hakusho-pdf RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/hakusho)
endif()
if(TARGET hakusho_serve)
  file(RELATIVE_PATH from_libexec_to_lib /${CMAKE_INSTALL_LIBEXECDIR}/hakusho /${CMAKE_INSTALL_LIBDIR})
  set_target_properties(hakusho_serve PROPERTIES INSTALL_RPATH "$ORIGIN/${from_libexec_to_lib}"
                                                  BUILD_WITH_INSTALL_RPATH ${same_shape})
  install(TARGETS hakusho_serve RUNTIME DESTINATION ${CMAKE_INSTALL_LIBEXECDIR}/hakusho)
endif()
if(TARGET policy_dictionary)
  install(FILES ${HAKUSHO_SHARE_OUTPUT}/policy.dic ${HAKUSHO_SHARE_OUTPUT}/policy.dic.digest
          DESTINATION ${CMAKE_INSTALL_DATADIR}/hakusho)
endif()

# for Python: a package without anything compiled, which finds the library above it
option(HAKUSHO_PYTHON "Install the Python package" ON)
set(HAKUSHO_PYTHON_DIRECTORY "lib/python3/dist-packages" CACHE STRING
    "Where the Python package is installed, below the prefix; Debian's own packages stand in the default")
if(HAKUSHO_PYTHON)
  install(DIRECTORY frontends/python/hakusho DESTINATION ${HAKUSHO_PYTHON_DIRECTORY}
          FILES_MATCHING PATTERN "*.py" PATTERN "py.typed" PATTERN "__pycache__" EXCLUDE)
endif()

# for people: man pages, completion, documents
# docs/man/hakusho.1 goes to man/man1, docs/man/ja/hakusho.1 to man/ja/man1.
file(GLOB_RECURSE manuals RELATIVE ${CMAKE_SOURCE_DIR}/docs/man docs/man/*.[1-9])
foreach(manual IN LISTS manuals)
  string(REGEX REPLACE ".*\\." "" chapter ${manual})
  cmake_path(GET manual PARENT_PATH language)
  install(FILES docs/man/${manual} DESTINATION ${CMAKE_INSTALL_MANDIR}/${language}/man${chapter})
endforeach()
install(FILES frontends/cli/completion/hakusho.bash RENAME hakusho OPTIONAL
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES frontends/cli/completion/_hakusho OPTIONAL
        DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
file(GLOB guides docs/*.md)
install(FILES LICENSE README.md README.ja.md CHANGELOG.md ${guides} DESTINATION ${documents})
install(DIRECTORY docs/examples DESTINATION ${documents})

# for other builds: find_package(hakusho) and pkg-config hakusho
install(EXPORT hakushoTargets NAMESPACE hakusho:: DESTINATION ${package_directory})
configure_package_config_file(cmake/hakushoConfig.cmake.in ${CMAKE_BINARY_DIR}/hakushoConfig.cmake
                              INSTALL_DESTINATION ${package_directory} NO_SET_AND_CHECK_MACRO)
# Before 1.0 a new minor version may change the interface.
write_basic_package_version_file(${CMAKE_BINARY_DIR}/hakushoConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/hakushoConfig.cmake ${CMAKE_BINARY_DIR}/hakushoConfigVersion.cmake
        DESTINATION ${package_directory})

file(RELATIVE_PATH from_pkgconfig_to_prefix /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
string(REGEX REPLACE "/$" "" from_pkgconfig_to_prefix ${from_pkgconfig_to_prefix})
configure_file(cmake/hakusho.pc.in ${CMAKE_BINARY_DIR}/hakusho.pc @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/hakusho.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
