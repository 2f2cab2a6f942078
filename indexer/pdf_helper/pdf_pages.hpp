// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdio>
#include <string>

namespace hakusho::pdf_helper {

/// How pages are written: as records of protocol.hpp for the indexer, or as JSON lines for people.
enum class PageForm { records, json };

/// Prints what stands on each page of the PDF `file` to `out`; the exit code of the program.
int print_pages(const std::string& file, PageForm form, std::FILE* out);

}  // namespace hakusho::pdf_helper
