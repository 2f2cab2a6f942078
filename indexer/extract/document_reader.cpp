// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <filesystem>
#include <hakusho/document_reader.hpp>
#include <hakusho/error.hpp>

#include "indexer/extract/charset_converter.hpp"
#include "indexer/extract/content_ending.hpp"
#include "indexer/extract/file_contents.hpp"
#include "indexer/extract/file_reader.hpp"
#include "indexer/extract/metadata.hpp"
#include "indexer/extract/pdf_picture.hpp"

namespace hakusho {
namespace {

using namespace indexer;

struct Format {
  const char* ending;
  FormatReader read;
};

// docs/embedding.md and the man page list these.
constexpr Format formats[] = {
    {".txt", read_text},  {".text", read_text}, {".md", read_markdown},      {".markdown", read_markdown},
    {".html", read_html}, {".htm", read_html},  {".xhtml", read_html},       {".xml", read_egov_xml},
    {".csv", read_csv},   {".tsv", read_csv},   {".jsonl", read_json_lines}, {".ndjson", read_json_lines},
    {".docx", read_docx}, {".xlsx", read_xlsx}, {".pdf", read_pdf},
};

std::string lower_case(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return text;
}

FormatReader by_ending(const std::string& file_name) {
  const std::string name = lower_case(file_name);
  for (const Format& format : formats)
    if (name.ends_with(format.ending)) return format.read;
  return nullptr;
}

// A PDF that is called .txt is a PDF all the same.
FormatReader by_magic(std::string_view bytes) {
  return begins_as_pdf(bytes) ? read_pdf : nullptr;
}

}  // namespace

DocumentReader::DocumentReader(ReaderOptions options) : options_(std::move(options)) {
  if (!options_.encoding.empty() && !knows_encoding(options_.encoding))
    throw Error(ErrorCode::invalid_argument, {"encoding"}, {"no encoding is called {0}", {options_.encoding}},
                {"iconv -l lists the names"});
}

bool DocumentReader::knows_encoding(const std::string& name) {
  return is_encoding(name);
}

std::string DocumentReader::ending_for(std::string_view contents) {
  return content_ending(contents);
}

bool DocumentReader::supports(const std::string& file_name) {
  return by_ending(file_name) != nullptr;
}

std::string DocumentReader::page_picture(const std::string& file, int page, int dpi) const {
  return read_pdf_picture(file, page, dpi, options_);
}

PageSize DocumentReader::page_size(const std::string& file, int page) const {
  return read_pdf_page_size(file, page, options_);
}

void DocumentReader::read(const std::string& file, const std::string& path, const Metadata& given,
                          const DocumentSink& sink) const {
  const std::string bytes = file_contents(file, options_.max_file_bytes);
  if (bytes.empty())
    throw Error(ErrorCode::unsupported, {"{0}", {file}}, {"the file is empty"},
                {"see whether it was copied in full"});
  FormatReader read_format = by_magic(bytes);
  if (read_format == nullptr) read_format = by_ending(file);
  if (read_format == nullptr)
    throw Error(ErrorCode::unsupported, {"{0}", {file}}, {"files of this kind cannot be read"},
                {"convert it to PDF, HTML or text"});
  Metadata said_by_contents;
  bool first = true;
  read_format({file, path, bytes, given}, options_, [&](Document&& document) {
    // Authors of ready passages have said what they know; else the first pages, the title and the file name
    // are asked, in this order. A title says what it says whoever gave it.
    const bool ready = !document.blocks.empty() && document.blocks.front().ready;
    if (first && !ready) said_by_contents = metadata_of_content(document.blocks);
    first = false;
    Metadata& known = document.metadata;
    if (!ready) known = completed(known, said_by_contents);
    if (known.title) known = completed(known, metadata_of_title(*known.title));
    if (!ready) known = completed(known, metadata_of_name(path));
    sink(std::move(document));
  });
}

std::vector<Document> DocumentReader::read(const std::string& file) const {
  std::vector<Document> documents;
  read(file, std::filesystem::path(file).filename().string(), {}, [&](Document&& document) {
    if (!documents.empty() && documents.back().metadata == document.metadata) {
      auto& blocks = documents.back().blocks;
      blocks.insert(blocks.end(), std::make_move_iterator(document.blocks.begin()),
                    std::make_move_iterator(document.blocks.end()));
    } else {
      documents.push_back(std::move(document));
    }
  });
  return documents;
}

}  // namespace hakusho
