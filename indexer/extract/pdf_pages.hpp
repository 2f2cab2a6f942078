// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "indexer/extract/page_text.hpp"

namespace hakusho::indexer {

/// The pages of the PDF `file`, read by the program hakusho-pdf. `helper_directory` is where it stands;
/// empty: looked for beside the library and beside the program. Throws Error: unsupported (password, no text
/// layer, too large, helper missing), corrupt, io.
PaginatedText read_pdf_pages(const std::string& file, const std::string& helper_directory);

}  // namespace hakusho::indexer
