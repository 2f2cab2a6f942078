// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document_reader.hpp>
#include <string>

#include "indexer/extract/page_text.hpp"

namespace hakusho::indexer {

/// The text of the PDF `file` page by page, as hakusho-pdf gives it. Throws what run_pdf_helper throws.
PaginatedText read_pdf_text(const std::string& file, const ReaderOptions& options);

}  // namespace hakusho::indexer
