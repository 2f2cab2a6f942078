// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document_reader.hpp>
#include <string>

#include "indexer/extract/page.hpp"

namespace hakusho::indexer {

/// What stands on the pages of the PDF `file`, as it is drawn: folding (glyph_folding.hpp) comes after.
/// Throws what run_pdf_helper throws.
PageSet read_pdf_pages(const std::string& file, const ReaderOptions& options);

}  // namespace hakusho::indexer
