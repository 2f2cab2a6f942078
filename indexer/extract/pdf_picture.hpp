// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document_reader.hpp>
#include <string>

namespace hakusho::indexer {

/// The page `number` (from 1) of the PDF `file` as PNG. Throws what run_pdf_helper throws, and Error
/// not_found where there is no such page.
std::string read_pdf_picture(const std::string& file, int number, int dpi, const ReaderOptions& options);

/// Width and height of the page `number` (from 1) of the PDF `file` in points, as it is shown. Throws as
/// read_pdf_picture.
PageSize read_pdf_page_size(const std::string& file, int number, const ReaderOptions& options);

}  // namespace hakusho::indexer
