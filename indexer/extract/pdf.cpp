// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/error.hpp>
#include <utility>

#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/glyph_folding.hpp"
#include "indexer/extract/pdf_pages.hpp"
#include "indexer/layout/page/document_layout.hpp"

namespace hakusho::indexer {

void read_pdf(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink) {
  if (source.bytes.empty())
    throw Error(ErrorCode::unsupported, {"{0}", {source.file}}, {"the file is empty"},
                {"fetch or copy the file again"});
  sink(Document{source.path, source.given, blocks_of(fold_glyphs(read_pdf_pages(source.file, options))), {}});
}

}  // namespace hakusho::indexer
