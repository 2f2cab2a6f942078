// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace hakusho::pdf_helper {

/// Prints the page `number` (from 1) of the PDF `file` as PNG to standard output; the exit code of the
/// program. Pages larger than a poster come in a lower resolution than `dpi`.
int print_picture(const std::string& file, int number, double dpi);

/// Prints the size of the page `number` as it is shown, in points: "WIDTH HEIGHT" and a line feed.
int print_size(const std::string& file, int number);

}  // namespace hakusho::pdf_helper
