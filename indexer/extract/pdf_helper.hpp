// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <hakusho/document_reader.hpp>
#include <string>
#include <vector>

#include "indexer/extract/child_process.hpp"

namespace hakusho::indexer {

/// Runs hakusho-pdf with `arguments` for the PDF `file` and gives its output to `sink` as it comes. Of
/// `options`, helper_directory is where the program stands (empty: looked for beside the library and beside
/// the program) and helper_seconds how long it may take. Throws Error: unsupported (password, no text layer,
/// too large, too slow, helper missing), corrupt (also when the sink wants no more), io.
void run_pdf_helper(const std::string& file, const std::vector<std::string>& arguments,
                    const ReaderOptions& options, std::size_t most_output, const OutputSink& sink);

/// What the output of the helper is when it makes no sense: the PDF is damaged.
[[noreturn]] void refuse_helper_output(const std::string& file);

}  // namespace hakusho::indexer
