// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/document_reader.hpp>
#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/mapped_file.hpp"
#include "indexer/layout/line_assembler.hpp"
#include <hakusho/calendar.hpp>
namespace hakusho {
DocumentReader::DocumentReader(ReaderOptions options) : options_(std::move(options)) {}
void DocumentReader::read(const std::string& file, const std::string& path, const Metadata& given, const DocumentSink& sink) const {
  indexer::MappedFile m(file);
  indexer::SourceFile s{file, path, m.bytes(), given};
  if (path.ends_with(".jsonl")) return indexer::read_json_lines(s, options_, sink);
  if (path.ends_with(".csv")) return indexer::read_csv(s, options_, sink);
  Document d; d.path = path; d.metadata = given; 
  if (!d.metadata.year && path.size() > 4) d.metadata.year = western_year(path.substr(0, path.size()-4));
  std::string t = indexer::decode_text(m.bytes(), options_.encoding, file);
  d.blocks = indexer::assemble_lines({t});
  sink(std::move(d));
}
}
