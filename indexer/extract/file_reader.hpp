// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <hakusho/document_reader.hpp>
#include <string>
#include <string_view>

namespace hakusho::indexer {

/// A file whose bytes have been read, on its way to becoming documents.
struct SourceFile {
  std::string file;        ///< where it lies
  std::string path;        ///< what the documents will call it
  std::string_view bytes;  ///< its contents, as they are on disk
  Metadata given;          ///< what a manifest says
};

/// Each format has one function of this form, in a file named after the format. It hands documents to
/// `sink`, whose metadata is `given` completed by what the file itself says (the file name is looked at by
/// DocumentReader, afterwards). Throws Error: corrupt, unsupported, io.
using FormatReader = void (*)(const SourceFile& source, const ReaderOptions& options,
                              const DocumentSink& sink);

void read_text(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink);
void read_markdown(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink);
void read_html(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink);
void read_egov_xml(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink);
void read_csv(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink);
void read_json_lines(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink);
void read_docx(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink);
void read_xlsx(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink);
void read_pdf(const SourceFile& source, const ReaderOptions& options, const DocumentSink& sink);

/// Bytes of a text file as UTF-8 without BOM: `encoding` when given, else detected. NULs and other control
/// characters except line ends, tabs and form feeds become spaces; \r\n and \r become \n. Bytes that are
/// nothing in the encoding become U+FFFD (〓 and gaiji stay as they are). Throws Error: unsupported when the
/// text is no text at all (too many such bytes: binary data) or the encoding has no such name.
std::string decode_text(std::string_view bytes, const std::string& encoding, const std::string& file);

}  // namespace hakusho::indexer
