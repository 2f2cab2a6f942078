// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document_reader.hpp>
#include <string>

#include "indexer/extract/page_text.hpp"

namespace hakusho::indexer {

/// The pages of the PDF `file`, read by the program hakusho-pdf. Of `options`, helper_directory is where it
/// stands (empty: looked for beside the library and beside the program) and helper_seconds how long it may
/// take. Throws Error: unsupported (password, no text layer, too large, too slow, helper missing), corrupt,
/// io.
PaginatedText read_pdf_pages(const std::string& file, const ReaderOptions& options);

}  // namespace hakusho::indexer
