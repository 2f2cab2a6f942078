// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace hakusho::pdf_helper {

/// What the beginning and the end of a file say of the whole.
enum class FileEnds { whole, cut_short, no_pdf, unreadable };

/// A PDF begins with %PDF within its first kilobyte and ends with %%EOF; one prepared for the web says at
/// the beginning how long it is.
FileEnds look_at_ends(const std::string& file);

}  // namespace hakusho::pdf_helper
