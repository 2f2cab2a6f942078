// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdio>
#include <string>

namespace hakusho::pdf_helper {

/// Prints the text of the PDF `file` to `out` in the form of protocol.hpp; the exit code of the program.
int print_text(const std::string& file, std::FILE* out);

}  // namespace hakusho::pdf_helper
