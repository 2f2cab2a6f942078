// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_text.hpp"

#include "indexer/extract/pdf_helper.hpp"
#include "indexer/extract/pdf_text_records.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::indexer {

PaginatedText read_pdf_text(const std::string& file, const ReaderOptions& options) {
  std::string output;
  run_pdf_helper(file, {"text", file}, options, pdf_protocol::most_text + (32u << 20),
                 [&](std::string_view piece) {
                   output += piece;
                   return true;
                 });
  if (auto pages = parse_text_records(output)) return std::move(*pages);
  refuse_helper_output(file);
}

}  // namespace hakusho::indexer
