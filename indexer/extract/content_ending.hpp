// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hakusho::indexer {

/// Whether the bytes begin as a PDF does. A text that speaks of %PDF- does not.
bool begins_as_pdf(std::string_view bytes);

/// The ending that the name of a file with these contents has: PDF, DOCX, XLSX, HTML, XML and JSON Lines show
/// themselves at the beginning; everything else is ".txt".
std::string content_ending(std::string_view bytes);

}  // namespace hakusho::indexer
