// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/extract/pdf_pages.hpp"

#include "indexer/extract/page_records.hpp"
#include "indexer/extract/pdf_helper.hpp"
#include "indexer/pdf_helper/protocol.hpp"

namespace hakusho::indexer {
namespace {

namespace protocol = pdf_protocol;

// All that the helper may print of glyphs and marks, and as much again for names, labels and outlines.
constexpr std::size_t most_output = 2 * (protocol::most_glyphs * sizeof(protocol::GlyphRecord) +
                                         protocol::most_marks * sizeof(protocol::RuleRecord));

}  // namespace

PageSet read_pdf_pages(const std::string& file, const ReaderOptions& options) {
  PageRecordReader reader;
  run_pdf_helper(file, {"pages", file}, options, most_output,
                 [&](std::string_view piece) { return reader.take(piece); });
  if (auto pages = reader.finish()) return std::move(*pages);
  refuse_helper_output(file);
}

}  // namespace hakusho::indexer
