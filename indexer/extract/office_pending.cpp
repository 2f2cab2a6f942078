// SPDX-License-Identifier: GPL-2.0-or-later
#include <hakusho/error.hpp>
#include "indexer/extract/file_reader.hpp"
namespace hakusho::indexer {
__attribute__((weak)) void read_egov_xml(const SourceFile& s, const ReaderOptions&, const DocumentSink&) { throw Error(ErrorCode::unsupported, {"{0}", {s.file}}, {"files of this kind cannot be read"}); }
__attribute__((weak)) void read_docx(const SourceFile& s, const ReaderOptions&, const DocumentSink&) { throw Error(ErrorCode::unsupported, {"{0}", {s.file}}, {"files of this kind cannot be read"}); }
__attribute__((weak)) void read_xlsx(const SourceFile& s, const ReaderOptions&, const DocumentSink&) { throw Error(ErrorCode::unsupported, {"{0}", {s.file}}, {"files of this kind cannot be read"}); }
}
