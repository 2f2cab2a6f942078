# SPDX-License-Identifier: GPL-2.0-or-later
# How hakusho-pdf reads PDF. `core` uses poppler's own classes (Debian: libpoppler-private-dev), which know all
# that is drawn but may change with every release; `public` uses poppler-cpp and qpdf, whose interfaces last, and is
# slower. `auto` takes core where its headers are there. Sets HAKUSHO_PDF_BACKEND_USED.
set(HAKUSHO_PDF_BACKEND "auto" CACHE STRING "How PDF is read: auto, core or public")
set_property(CACHE HAKUSHO_PDF_BACKEND PROPERTY STRINGS auto core public)

pkg_check_modules(POPPLER_CORE IMPORTED_TARGET poppler)
pkg_check_modules(QPDF IMPORTED_TARGET libqpdf)
find_path(POPPLER_CORE_HEADERS PDFDoc.h HINTS ${POPPLER_CORE_INCLUDE_DIRS} PATH_SUFFIXES poppler)

set(HAKUSHO_PDF_BACKEND_USED ${HAKUSHO_PDF_BACKEND})
if(HAKUSHO_PDF_BACKEND STREQUAL "auto")
  if(POPPLER_CORE_FOUND AND POPPLER_CORE_HEADERS)
    set(HAKUSHO_PDF_BACKEND_USED core)
  else()
    set(HAKUSHO_PDF_BACKEND_USED public)
  endif()
endif()
if(HAKUSHO_PDF_BACKEND_USED STREQUAL "core" AND NOT (POPPLER_CORE_FOUND AND POPPLER_CORE_HEADERS))
  message(FATAL_ERROR "HAKUSHO_PDF_BACKEND is core, but poppler's private headers (PDFDoc.h) are not there")
elseif(HAKUSHO_PDF_BACKEND_USED STREQUAL "public" AND NOT QPDF_FOUND)
  message(FATAL_ERROR "HAKUSHO_PDF_BACKEND is public, but libqpdf is not there")
elseif(NOT HAKUSHO_PDF_BACKEND_USED MATCHES "^(core|public)$")
  message(FATAL_ERROR "HAKUSHO_PDF_BACKEND is ${HAKUSHO_PDF_BACKEND}: auto, core or public")
endif()
message(STATUS "PDF is read through poppler's ${HAKUSHO_PDF_BACKEND_USED} interface")
