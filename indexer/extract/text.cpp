// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/error.hpp>
#include <utility>

#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/metadata.hpp"
#include "indexer/layout/interleaved/interleaved_text.hpp"
#include "indexer/layout/line_assembler.hpp"

namespace hakusho::indexer {

void read_text(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink) {
  const std::string text = decode_text(source.bytes, options.encoding, source.file);
  const bool form_feeds = text.find('\f') != std::string::npos;
  Document document;
  document.path = source.path;
  document.metadata = source.given;
  if (auto recovered = recover_interleaved(text)) {
    document.blocks = std::move(recovered->blocks);
    document.metadata = completed(document.metadata, recovered->metadata);
    document.notes = std::move(recovered->notes);
  } else {
    document.blocks = assemble_lines({text, form_feeds, true});
  }
  if (document.blocks.empty()) {
    throw Error(ErrorCode::unsupported, Message("{0}", {source.file}), "there is no text in the file",
                "see whether it was copied in full");
  }
  sink(std::move(document));
}

}  // namespace hakusho::indexer
